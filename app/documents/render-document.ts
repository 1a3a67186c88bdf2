import type { DocumentViews } from './document-view.ts'
import { inThread } from './in-thread.ts'

/** Longer ones are laid out in a thread. */
const longest = 100

/** The PDF of a view, or of several as one document. */
export async function renderDocument(...views: DocumentViews): Promise<Buffer> {
  const lines = views.reduce((sum, { rows }) => sum + rows.length, 0)
  if (lines > longest) return inThread('app/documents/render-worker.ts', views)
  const { renderSheets } = await import('./render-sheet.tsx')
  return renderSheets(views)
}
