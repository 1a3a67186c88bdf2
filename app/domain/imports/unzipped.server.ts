import { pipeline, Readable, type Transform } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { UnreadableFile } from './unreadable-file.ts'

/** The bytes of a file that may be gzipped. A damaged archive throws UnreadableFile. */
export async function* unzipped(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const chunks = content[Symbol.asyncIterator]()
  const { value, done } = await chunks.next()
  if (done) return
  const all = (async function* () {
    yield value
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value
  })()
  const isGzip = value[0] === 0x1f && value[1] === 0x8b
  try {
    yield* isGzip ? piped(Readable.from(all), createGunzip()) : all
  } catch (error) {
    throw isDamage(error) ? new UnreadableFile('notText', null) : error
  }
}

function isDamage(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')
}

/** What fails on the way arrives where it is read: a plain `pipe` would end the process. */
export function piped<To extends Transform>(from: Readable, to: To): To {
  pipeline(from, to, () => undefined)
  return to
}
