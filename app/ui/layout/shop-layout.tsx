import type { ReactNode } from 'react'
import { PageBody } from '../page-body.tsx'
import { TopBar } from './top-bar.tsx'
import type { Viewer } from './viewer.ts'

export type ShopFrame = { viewer: Viewer; cartLines: number | null }

export function ShopLayout({ viewer, cartLines, children }: ShopFrame & { children: ReactNode }) {
  return (
    <>
      <TopBar viewer={viewer} cartLines={cartLines} />
      <main id="content" tabIndex={-1} className="page">
        <PageBody>{children}</PageBody>
      </main>
    </>
  )
}
