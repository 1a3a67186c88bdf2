import { createRequire } from 'node:module'
import { Font, renderToBuffer } from '@react-pdf/renderer'
import type { DocumentViews } from './document-view.ts'
import type { PriceListPaper } from './price-list-paper.ts'
import { PriceListSheet } from './price-list-sheet.tsx'
import { Sheets } from './sheet.tsx'

const { resolve } = createRequire(import.meta.url)

/** One family that has every letter of Romanian and Polish; fallback lists of families cost 30 times as much. */
Font.register({
  family: 'Noto Sans',
  fonts: [
    { src: resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf') },
    {
      src: resolve('@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf'),
      fontWeight: 600,
    },
  ],
})
/** Words stay whole. */
Font.registerHyphenationCallback((word) => [word])

/** Lays the views out here and now: some 3 ms a line. */
export function renderSheets(views: DocumentViews): Promise<Buffer> {
  return renderToBuffer(<Sheets views={views} />)
}

export function renderPriceList(paper: PriceListPaper): Promise<Buffer> {
  return renderToBuffer(<PriceListSheet paper={paper} />)
}
