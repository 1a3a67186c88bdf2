import { parentPort, workerData } from 'node:worker_threads'
import { drawPriceList } from './price-list-drawing.ts'

/** One price list, then the thread ends. */
const pdf = await drawPriceList(workerData.view)
parentPort?.postMessage(pdf)
