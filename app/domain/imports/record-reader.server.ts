import { Readable, type Transform } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { parse } from 'csv-parse'
import type { Mapping, SourceRecord } from './mapping.ts'

/** A record, the line of the file it ends on (counted from 1 with the header), and fields that no column is for. */
export type SourceLine = { line: number; record: SourceRecord; extra: readonly string[] }

export class UnreadableFile extends Error {
  constructor(
    readonly code: 'encoding' | 'delimiter' | 'quotes' | 'empty',
    readonly line: number | null,
  ) {
    super(code)
  }
}

type Reading = Pick<Mapping, 'encoding' | 'delimiter'> & { overflow?: string | undefined }

/** Streams a CSV file, gzipped or not, row by row. What cannot be read throws UnreadableFile. */
export async function* readRecords(
  content: AsyncIterable<Uint8Array>,
  { encoding, delimiter, overflow }: Reading,
): AsyncGenerator<SourceLine> {
  const text = decoded(unzipped(content), encoding)
  const first = await text.next()
  if (first.done || first.value.trim() === '') throw new UnreadableFile('empty', null)
  const separator = delimiter ?? foundDelimiter(first.value)
  const rows = Readable.from(rejoined(first.value, text)).pipe(csv(separator))
  let header: string[] | null = null
  try {
    for await (const { record, info } of rows as AsyncIterable<Parsed>) {
      if (header) yield { line: info.lines, ...laidOut(header, record, { separator, overflow }) }
      else header = record.map((name) => name.trim())
    }
  } catch (error) {
    throw unreadable(error)
  }
}

type Parsed = { record: string[]; info: { lines: number } }

function csv(delimiter: string): Transform {
  return parse({
    delimiter,
    bom: true,
    info: true,
    skip_empty_lines: true,
    relax_column_count: true,
    max_record_size: 1_000_000,
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

async function* unzipped(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const chunks = content[Symbol.asyncIterator]()
  const { value, done } = await chunks.next()
  if (done) return
  const all = (async function* () {
    yield value
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value
  })()
  const isGzip = value[0] === 0x1f && value[1] === 0x8b
  yield* isGzip ? Readable.from(all).pipe(createGunzip()) : all
}

async function* decoded(
  content: AsyncIterable<Uint8Array>,
  encoding: string,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  try {
    for await (const chunk of content) {
      const text = decoder.decode(chunk, { stream: true })
      if (text !== '') yield text
    }
    const last = decoder.decode()
    if (last !== '') yield last
  } catch (error) {
    if (error instanceof TypeError) throw new UnreadableFile('encoding', null)
    throw error
  }
}

function unreadable(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || !String(error.code).startsWith('CSV_'))
    return error
  const line = 'lines' in error && typeof error.lines === 'number' ? error.lines : null
  return new UnreadableFile('quotes', line)
}
