import { foundEncoding } from './found-encoding.server.ts'
import type { Encoding, Mapping, MappingSection, SourceRecord } from './mapping.ts'
import { readRecords, type SourceLine } from './record-reader.server.ts'

/** Opens a file by name anew each time: a run that the database sends back begins again. */
export type OpenFile = (name: string) => AsyncIterable<Uint8Array> | null

export class MissingFile extends Error {
  constructor(readonly file: string) {
    super(`The mapping joins ${file}, which is not there.`)
  }
}

type Source = { file: string; section: MappingSection; mapping: Mapping; open: OpenFile }

/** How a file is written: as the mapping says, else as it looks. */
export function encodingOfFile(
  file: string,
  { mapping, open }: Pick<Source, 'mapping' | 'open'>,
): Promise<Encoding> {
  if (mapping.encoding) return Promise.resolve(mapping.encoding)
  return foundEncoding(opened(file, open))
}

/** The rows of the file, each laid over the row of the same key of every joined file. */
export async function* joinedRecords(source: Source): AsyncGenerator<SourceLine> {
  const { section } = source
  const sides = []
  for (const side of section.join)
    sides.push({ on: side.on, rows: await indexed(side.file, side, source) })
  for await (const { line, record, extra } of await recordsOf(source.file, section, source)) {
    const under = sides.map(({ on, rows }) => rows.get(record[on] ?? '') ?? {})
    yield { line, extra, record: Object.assign({}, ...under, record) }
  }
}

/** The names in the first line; none where no row follows. */
export async function columnsOf(
  file: string,
  { mapping, open }: Pick<Source, 'mapping' | 'open'>,
): Promise<string[]> {
  for await (const { record } of await recordsOf(file, {}, { mapping, open }))
    return Object.keys(record)
  return []
}

type Overflowing = { overflow?: string | undefined }

async function recordsOf(
  file: string,
  { overflow }: Overflowing,
  source: Pick<Source, 'mapping' | 'open'>,
) {
  const encoding = await encodingOfFile(file, source)
  const { delimiter } = source.mapping
  return readRecords(opened(file, source.open), { encoding, delimiter, overflow })
}

function opened(file: string, open: OpenFile): AsyncIterable<Uint8Array> {
  const content = open(file)
  if (!content) throw new MissingFile(file)
  return content
}

async function indexed(file: string, side: Overflowing & { on: string }, source: Source) {
  const rows = new Map<string, SourceRecord>()
  for await (const { record } of await recordsOf(file, side, source))
    rows.set(record[side.on] ?? '', record)
  return rows
}
