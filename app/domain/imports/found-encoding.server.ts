import type { Encoding } from './mapping.ts'
import { UnreadableFile } from './unreadable-file.ts'
import { unzipped } from './unzipped.server.ts'

/**
 * How a file is written whose mapping does not say: as its mark says, as UTF-8 where all of it is valid, else in the
 * letters of a Central European Windows. A workbook or a picture is no text: UnreadableFile.
 */
export async function foundEncoding(content: AsyncIterable<Uint8Array>): Promise<Encoding> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let isFirst = true
  try {
    for await (const chunk of unzipped(content)) {
      if (isFirst && startsWith(chunk, [0xff, 0xfe])) return 'utf-16le'
      if (chunk.includes(0) || (isFirst && isKnownOther(chunk)))
        throw new UnreadableFile('notText', null)
      decoder.decode(chunk, { stream: true })
      isFirst = false
    }
    decoder.decode()
    return 'utf-8'
  } catch (error) {
    if (error instanceof TypeError) return 'windows-1250'
    throw error
  }
}

/** Workbooks, old ones too, and PDFs. */
function isKnownOther(start: Uint8Array): boolean {
  return [
    [0x50, 0x4b, 0x03, 0x04],
    [0xd0, 0xcf, 0x11, 0xe0],
    [0x25, 0x50, 0x44, 0x46],
  ].some((bytes) => startsWith(start, bytes))
}

function startsWith(content: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => content[index] === byte)
}
