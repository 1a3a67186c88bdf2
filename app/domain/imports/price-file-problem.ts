import type {
  PercentageChange,
  PriceChangeColumn,
  PriceChangeProblem,
  PriceListChange,
  PriceRowChange,
} from '#app/domain/prices/price-list-change.ts'

/** What is wrong with a line: where, what stands there, and what would be right, in words or by code and parameters. */
export type PriceFileProblem = {
  /** 0: no line of the file, a row that it leaves out. */
  line: number
  column: string | null
  value: string
  code: string
  expected: string | null
  parameters: PriceChangeProblem['parameters'] | null
}

export const lineName = (line: number) => `line:${line}`

export function lineOf(at: string): number {
  return /^line:\d+$/.test(at) ? Number(at.slice(5)) : 0
}

/** How the file calls a field, and how it writes the ends of a window. */
export type FileWriting = {
  columnOf(field: string): string
  days: { fromText(at: string | null): string; untilText(at: string | null): string }
}

/** What the list refuses, said at the line and column of the file. */
export function problemsInFile(
  problems: readonly PriceChangeProblem[],
  change: Pick<PriceListChange, 'rows' | 'percentages'>,
  { columnOf, days }: FileWriting,
): PriceFileProblem[] {
  const rows = new Map(change.rows.map((row) => [row.at, row]))
  const percentages = new Map(change.percentages.map((each) => [each.at, each]))
  return problems.map(({ at, column, code, parameters }) => {
    const row = rows.get(at)
    const percentage = percentages.get(at)
    const value = row ? rowValue(row, column, days) : percentageValue(percentage, column)
    const field = percentage && column === 'target' ? targetField(percentage) : column
    return { line: lineOf(at), column: columnOf(field), value, code, expected: null, parameters }
  })
}

const targetField = ({ target }: PercentageChange) => ('product' in target ? 'product' : 'category')

function percentageValue(change: PercentageChange | undefined, column: PriceChangeColumn): string {
  if (!change) return ''
  return column === 'target' ? Object.values(change.target).join('') : (change.after ?? '')
}

function rowValue(
  { key, after, before }: PriceRowChange,
  column: PriceChangeColumn,
  days: FileWriting['days'],
): string {
  const value = after ?? before
  switch (column) {
    case 'unitPrice':
      return value?.unitPrice ?? ''
    case 'priceBase':
      return String(value?.priceBase ?? '')
    case 'validUntil':
      return days.untilText(value?.validUntil ?? null)
    case 'unit':
      return key.unit
    case 'minimumQuantity':
      return key.minimumQuantity
    case 'validFrom':
      return days.fromText(key.validFrom)
    default:
      return key.sku
  }
}
