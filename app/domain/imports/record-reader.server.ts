import { Readable, type Transform } from 'node:stream'
import { parse } from 'csv-parse'
import type { Encoding, Mapping, SourceRecord } from './mapping.ts'
import { UnreadableFile } from './unreadable-file.ts'
import { piped, unzipped } from './unzipped.server.ts'

/** A record, the line of the file it ends on (counted from 1 with the header), and fields that no column is for. */
export type SourceLine = { line: number; record: SourceRecord; extra: readonly string[] }

type Reading = {
  encoding: Encoding
  delimiter?: Mapping['delimiter']
  overflow?: string | undefined
}

/** Streams a CSV file, gzipped or not, row by row. What cannot be read throws UnreadableFile. */
export async function* readRecords(
  content: AsyncIterable<Uint8Array>,
  { encoding, delimiter, overflow }: Reading,
): AsyncGenerator<SourceLine> {
  const text = decoded(unzipped(content), encoding)
  const first = await text.next()
  if (first.done || first.value.trim() === '') throw new UnreadableFile('empty', null)
  const separator = delimiter ?? foundDelimiter(first.value)
  let read = 0
  const parser = csv(separator, (lines) => {
    read = lines
  })
  const rows = piped(Readable.from(rejoined(first.value, text)), parser)
  let header: string[] | null = null
  try {
    for await (const { record, info } of rows as AsyncIterable<Parsed>) {
      if (header) yield { line: info.lines, ...laidOut(header, record, { separator, overflow }) }
      else header = record.map((name) => name.trim())
    }
  } catch (error) {
    throw unreadable(error, read + 1)
  }
}

type Parsed = { record: string[]; info: { lines: number } }

function csv(delimiter: string, onRecord: (lines: number) => void): Transform {
  return parse({
    delimiter,
    bom: true,
    info: true,
    skip_empty_lines: true,
    relax_column_count: true,
    max_record_size: 1_000_000,
    on_record: (record, { lines }) => {
      onRecord(lines)
      return record
    },
  })
}

type Layout = { separator: string; overflow: string | undefined }

function laidOut(header: string[], fields: string[], { separator, overflow }: Layout) {
  const surplus = fields.length - header.length
  const place = overflow === undefined ? -1 : header.indexOf(overflow)
  const cells =
    surplus > 0 && place >= 0
      ? fields.toSpliced(
          place,
          surplus + 1,
          fields.slice(place, place + surplus + 1).join(separator),
        )
      : fields
  const record = Object.fromEntries(header.map((name, index) => [name, cells[index] ?? '']))
  return { record, extra: cells.slice(header.length) }
}

async function* rejoined(first: string, rest: AsyncGenerator<string>) {
  yield first
  yield* rest
}

function foundDelimiter(start: string): string {
  const header = start.split(/\r?\n/)[0] ?? ''
  const counts = [',', ';', '\t', '|'].map((each) => [each, header.split(each).length] as const)
  const [best, fields] = counts.reduce((most, each) => (each[1] > most[1] ? each : most))
  if (fields < 2 && header.length > 60) throw new UnreadableFile('delimiter', 1)
  return best
}

async function* decoded(
  content: AsyncIterable<Uint8Array>,
  encoding: Encoding,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  try {
    for await (const chunk of content) {
      const text = decoder.decode(chunk, { stream: true })
      // Two bytes a letter without saying so, or no text at all; the database could not keep it either.
      if (text.includes('\0')) throw new UnreadableFile('encoding', null)
      if (text !== '') yield text
    }
    const last = decoder.decode()
    if (last !== '') yield last
  } catch (error) {
    if (error instanceof TypeError) throw new UnreadableFile('encoding', null)
    throw error
  }
}

/** A quote that stays open is told where it opens, not where the reader gave up. */
function unreadable(error: unknown, line: number): unknown {
  const isOfTheTable =
    error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_')
  return isOfTheTable ? new UnreadableFile('quotes', line) : error
}
