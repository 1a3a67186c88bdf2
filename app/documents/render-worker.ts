import { parentPort, workerData } from 'node:worker_threads'
import { renderSheet } from './render-sheet.tsx'

/** One long document, then the thread ends. */
const pdf = await renderSheet(workerData.view)
parentPort?.postMessage(pdf)
