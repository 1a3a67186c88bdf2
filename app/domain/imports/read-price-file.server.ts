import { rowText, targetText } from '#app/domain/prices/price-list-content.ts'
import type { PlacedContent } from '#app/domain/prices/price-list-difference.ts'
import { mappingSchema } from './mapping.ts'
import { lineName, type PriceFileProblem } from './price-file-problem.ts'
import { type PriceFileRow, parsePriceFileRow, type WindowReader } from './price-file-row.ts'
import { hasPriceColumns, type PriceFileForm } from './price-file-survey.server.ts'
import type { SourceLine } from './record-reader.server.ts'
import { rowParser } from './row-parser.ts'
import { type TableKind, tableRecords } from './table-file.server.ts'

export type ReadPriceFile = {
  content: PlacedContent
  problems: PriceFileProblem[]
  /** Whose rows a refused line speaks of, as far as it can be told: they are not removed. */
  refused: Set<string>
  lines: number
}

type Reading = {
  form: PriceFileForm
  currency: string
  days: WindowReader
  /** By SKU in lower case, for lines that name no unit. */
  baseUnits: (skus: readonly string[]) => Promise<ReadonlyMap<string, string>>
  onProgress: (lines: number) => void
}

type Placed<Kind extends PriceFileRow['kind']> = Extract<PriceFileRow, { kind: Kind }> & {
  line: number
}

/** Reads the lines of a price list file; what is wrong with one is listed, and a second line of one row is refused. */
export async function readPriceFile(
  content: Uint8Array,
  kind: TableKind,
  reading: Reading,
): Promise<ReadPriceFile> {
  const read = { problems: [] as PriceFileProblem[], refused: new Set<string>(), lines: 0 }
  const prices: Placed<'price'>[] = []
  const percentages: Placed<'percentage'>[] = []
  const parsed = lineParser(reading)
  for await (const source of tableRecords(content, kind, hasPriceColumns)) {
    read.lines += 1
    if (read.lines % 2000 === 0) reading.onProgress(read.lines)
    const { row, wrong } = parsed(source)
    if (wrong.length > 0) {
      read.problems.push(...wrong)
      read.refused.add(nameOf(row))
    } else if (row.kind === 'price') prices.push({ ...row, line: source.line })
    else percentages.push({ ...row, line: source.line })
  }
  const units = await reading.baseUnits(
    prices.flatMap(({ key }) => (key.unit === null ? [key.sku] : [])),
  )
  return { ...read, content: placedOnce(prices, percentages, units, read.problems) }
}

function lineParser({ form, currency, days }: Reading) {
  const mapping = mappingSchema.parse({ name: 'angro', decimal: form.decimal, sections: {} })
  return ({ line, record, extra }: SourceLine) => {
    const parser = rowParser(record, form.section, mapping)
    const row = parsePriceFileRow(parser, { currency, days })
    if (extra.length > 0)
      parser.report('row', extra.join(' '), 'too-many-fields', 'as many fields as the header has')
    return { row, wrong: parser.problems.map((each) => ({ ...each, line, parameters: null })) }
  }
}

function placedOnce(
  prices: readonly Placed<'price'>[],
  percentages: readonly Placed<'percentage'>[],
  units: ReadonlyMap<string, string>,
  problems: PriceFileProblem[],
): PlacedContent {
  const once = { problems, lines: new Map<string, number>() }
  const rows = prices.map(({ key, value, line }) => ({
    line,
    at: lineName(line),
    key: { ...key, unit: key.unit ?? units.get(key.sku.toLowerCase()) ?? '' },
    value,
  }))
  return {
    rows: rows.filter(({ key, line }) => isFirst(rowText(key), line, key.sku, once)),
    percentages: percentages
      .map((each) => ({ ...each, at: lineName(each.line) }))
      .filter(({ target, line }) =>
        isFirst(targetText(target), line, Object.values(target).join(''), once),
      ),
  }
}

function nameOf(row: PriceFileRow): string {
  return row.kind === 'price' ? row.key.sku.toLowerCase() : targetText(row.target)
}

type Once = { problems: PriceFileProblem[]; lines: Map<string, number> }

/** The first line of a row stands; a second one is refused and says where the first is. */
function isFirst(text: string, line: number, value: string, { problems, lines }: Once): boolean {
  const first = lines.get(text)
  if (first === undefined) {
    lines.set(text, line)
    return true
  }
  const parameters = { line: first }
  problems.push({ line, column: null, value, code: 'line-twice', expected: null, parameters })
  return false
}
