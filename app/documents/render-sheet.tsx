import { Font, renderToBuffer } from '@react-pdf/renderer'
import type { DocumentViews } from './document-view.ts'
import { paperFonts } from './paper-fonts.ts'
import { Sheets } from './sheet.tsx'

Font.register({
  family: 'Noto Sans',
  fonts: [{ src: paperFonts.regular }, { src: paperFonts.semiBold, fontWeight: 600 }],
})
/** Words stay whole. */
Font.registerHyphenationCallback((word) => [word])

/** Lays the views out here and now: some 3 ms a line. */
export function renderSheets(views: DocumentViews): Promise<Buffer> {
  return renderToBuffer(<Sheets views={views} />)
}
