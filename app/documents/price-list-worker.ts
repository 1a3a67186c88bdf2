import { parentPort, workerData } from 'node:worker_threads'
import { renderPriceList } from './render-sheet.tsx'

/** One price list, then the thread ends. */
const pdf = await renderPriceList(workerData.view)
parentPort?.postMessage(pdf)
