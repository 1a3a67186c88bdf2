import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { DocumentViews } from './document-view.ts'

/** Longer ones would hold every other request up: they are laid out in a thread of their own. */
const longest = 100

/** The thread's first lines: it reads TypeScript from the sources, whether or not the server was bundled. */
const boot = `
  const { workerData } = require('node:worker_threads')
  import('tsx/esm/api').then(({ tsImport }) => tsImport(workerData.file, workerData.file))
`

/** The PDF of a view, or of several as one document. */
export async function renderDocument(...views: DocumentViews): Promise<Buffer> {
  const lines = views.reduce((sum, { rows }) => sum + rows.length, 0)
  if (lines > longest) return renderInWorker(views)
  const { renderSheets } = await import('./render-sheet.tsx')
  return renderSheets(views)
}

function renderInWorker(views: DocumentViews): Promise<Buffer> {
  const file = pathToFileURL(resolve('app/documents/render-worker.ts')).href
  return new Promise((done, fail) => {
    const worker = new Worker(boot, { eval: true, workerData: { file, views } })
    worker.once('message', (pdf: Uint8Array) => done(Buffer.from(pdf)))
    worker.once('error', fail)
    worker.once('exit', (code) => fail(new Error(`The document's thread ended with ${code}`)))
  })
}
