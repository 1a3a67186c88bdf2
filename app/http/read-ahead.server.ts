import { Readable } from 'node:stream'

/** Of a file that is read faster than it is taken, so much waits in memory. */
const most = 8 * 1024 * 1024

/**
 * A stream that runs ahead of whoever takes it slowly. `done` comes with the last portion, and at once where the reader
 * goes away or the time for reading is over; the stream then breaks off instead of ending as if it were whole.
 */
export function readAhead(portions: AsyncIterable<string>, milliseconds: number) {
  const late = new AbortController()
  const timer = setTimeout(() => late.abort(), milliseconds)
  let settle: () => void = () => undefined
  const done = new Promise<void>((resolve) => {
    settle = () => {
      clearTimeout(timer)
      resolve()
    }
  })
  async function* watched() {
    yield* portions
    settle()
  }
  const stream = Readable.from(watched(), {
    objectMode: false,
    highWaterMark: most,
    signal: late.signal,
  })
  stream.once('close', settle)
  return { stream, done }
}
