import { rowText, targetText } from '#app/domain/prices/price-list-content.ts'
import type { PlacedContent } from '#app/domain/prices/price-list-difference.ts'
import { expected } from './expectation.ts'
import { mappingSchema } from './mapping.ts'
import { lineName, type PriceFileProblem } from './price-file-problem.ts'
import { type PriceFileRow, parsePriceFileRow, type WindowReader } from './price-file-row.ts'
import { hasPriceColumns, type PriceFileForm } from './price-file-survey.server.ts'
import type { SourceLine } from './record-reader.server.ts'
import { rowParser } from './row-parser.ts'
import { type TableKind, tableRecords } from './table-file.server.ts'

/** Some lines of a file, with what is wrong with them. */
export type FilePortion = {
  content: PlacedContent
  problems: PriceFileProblem[]
  /** Whose rows a refused line speaks of, as far as it can be told: they are not removed. */
  refused: string[]
  lines: number
}

type Reading = {
  form: PriceFileForm
  currency: string
  days: WindowReader
  /** By SKU in lower case, for lines that name no unit. */
  baseUnits: (skus: readonly string[]) => Promise<ReadonlyMap<string, string>>
}

type Placed<Kind extends PriceFileRow['kind']> = Extract<PriceFileRow, { kind: Kind }> & {
  line: number
}
type Lines = Omit<FilePortion, 'content'> & {
  prices: Placed<'price'>[]
  percentages: Placed<'percentage'>[]
}

const portion = 500
const noLines = (): Lines => ({ prices: [], percentages: [], problems: [], refused: [], lines: 0 })

/**
 * Reads the lines of a price list file, two thousand at a time; what is wrong with one is listed, and a second line of
 * one row is refused.
 */
export async function* readPriceFile(
  content: Uint8Array,
  kind: TableKind,
  reading: Reading,
): AsyncGenerator<FilePortion> {
  const parsed = lineParser(reading)
  const once = new Map<string, number>()
  let lines = noLines()
  for await (const source of tableRecords(content, kind, hasPriceColumns)) {
    take(lines, parsed(source), source.line)
    if (lines.lines < portion) continue
    yield await placedOnce(lines, once, reading)
    lines = noLines()
  }
  yield await placedOnce(lines, once, reading)
}

type Parsed = { row: PriceFileRow; wrong: PriceFileProblem[] }

function take(lines: Lines, { row, wrong }: Parsed, line: number): void {
  lines.lines += 1
  if (wrong.length > 0) {
    lines.problems.push(...wrong)
    lines.refused.push(nameOf(row))
  } else if (row.kind === 'price') lines.prices.push({ ...row, line })
  else lines.percentages.push({ ...row, line })
}

function lineParser({ form, currency, days }: Reading) {
  const mapping = mappingSchema.parse({ name: 'angro', decimal: form.decimal, sections: {} })
  return ({ line, record, extra }: SourceLine): Parsed => {
    const parser = rowParser(record, form.section, mapping)
    const row = parsePriceFileRow(parser, { currency, days })
    if (extra.length > 0)
      parser.report('row', extra.join(' '), 'too-many-fields', expected('fields'))
    return { row, wrong: parser.problems.map((each) => ({ ...each, line })) }
  }
}

async function placedOnce(
  { prices, percentages, problems, refused, lines }: Lines,
  known: Map<string, number>,
  { baseUnits }: Reading,
): Promise<FilePortion> {
  const skus = prices.flatMap(({ key }) => (key.unit === null ? [key.sku] : []))
  const units = skus.length > 0 ? await baseUnits(skus) : new Map<string, string>()
  const once = { problems, lines: known }
  const rows = prices.map(({ key, value, line }) => ({
    line,
    at: lineName(line),
    key: { ...key, unit: key.unit ?? units.get(key.sku.toLowerCase()) ?? '' },
    value,
  }))
  const content = {
    rows: rows.filter(({ key, line }) => isFirst(rowText(key), line, key.sku, once)),
    percentages: percentages
      .map((each) => ({ ...each, at: lineName(each.line) }))
      .filter(({ target, line }) =>
        isFirst(targetText(target), line, Object.values(target).join(''), once),
      ),
  }
  return { content, problems, refused, lines }
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
