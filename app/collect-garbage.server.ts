import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** A tenth of a second each; between two, a long job makes some tens of megabytes of garbage. */
const rowsBetween = 10_000

let collect: (() => void) | null = null

/**
 * Clears up after every ten thousand rows of a long job. Left alone the engine waits until the heap is four times what
 * is in use: half a gigabyte for a file of a hundred thousand lines.
 */
export function garbageCollector(): (rows: number) => void {
  let since = 0
  return (rows) => {
    since += rows
    if (since < rowsBetween) return
    since = 0
    collect ??= exposed()
    collect()
  }
}

function exposed(): () => void {
  setFlagsFromString('--expose-gc')
  return runInNewContext('gc')
}
