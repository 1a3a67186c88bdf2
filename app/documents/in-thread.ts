import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'

/** The thread's first lines: it reads TypeScript from the sources, whether or not the server was bundled. */
const boot = `
  const { workerData } = require('node:worker_threads')
  import('tsx/esm/api').then(({ tsImport }) => tsImport(workerData.file, workerData.file))
`

/** Two thousand lines need less; without a limit the thread puts off clearing up. */
const mostMegabytes = 384

/** Lays a long document out in a thread of its own: it would hold every other request up. */
export function inThread(source: string, view: object): Promise<Buffer> {
  const file = pathToFileURL(resolve(source)).href
  return new Promise((done, fail) => {
    const worker = new Worker(boot, {
      eval: true,
      workerData: { file, view },
      resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
    })
    worker.once('message', (pdf: Uint8Array) => done(Buffer.from(pdf)))
    worker.once('error', fail)
    worker.once('exit', (code) => fail(new Error(`The document's thread ended with ${code}`)))
  })
}
