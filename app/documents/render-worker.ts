import { parentPort, workerData } from 'node:worker_threads'
import { renderSheets } from './render-sheet.tsx'

/** One long document, then the thread ends. */
const pdf = await renderSheets(workerData.view)
parentPort?.postMessage(pdf)
