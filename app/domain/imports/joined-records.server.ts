import type { Mapping, MappingSection, SourceRecord } from './mapping.ts'
import { readRecords, type SourceLine } from './record-reader.server.ts'

/** Opens a file by name anew each time: a run that the database sends back begins again. */
export type OpenFile = (name: string) => AsyncIterable<Uint8Array> | null

export class MissingFile extends Error {
  constructor(readonly file: string) {
    super(`The mapping joins ${file}, which is not there.`)
  }
}

/** The rows of the file, each laid over the row of the same key of every joined file. */
export async function* joinedRecords(
  content: AsyncIterable<Uint8Array>,
  section: MappingSection,
  mapping: Mapping,
  open: OpenFile,
): AsyncGenerator<SourceLine> {
  const sides = []
  for (const side of section.join)
    sides.push({ on: side.on, rows: await indexed(side, mapping, open) })
  for await (const { line, record, extra } of readRecords(content, {
    ...mapping,
    overflow: section.overflow,
  })) {
    const under = sides.map(({ on, rows }) => rows.get(record[on] ?? '') ?? {})
    yield { line, extra, record: Object.assign({}, ...under, record) }
  }
}

async function indexed(
  { file, on, overflow }: MappingSection['join'][number],
  mapping: Mapping,
  open: OpenFile,
) {
  const content = open(file)
  if (!content) throw new MissingFile(file)
  const rows = new Map<string, SourceRecord>()
  for await (const { record } of readRecords(content, { ...mapping, overflow }))
    rows.set(record[on] ?? '', record)
  return rows
}
