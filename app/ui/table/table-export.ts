import type { MoneyView } from '#pricing/money.ts'
import type { ColumnValue, TableColumn } from './table-column.ts'

type Exported = { header: string[]; rows: string[][] }

/** The rows as their table shows them: same columns, hidden ones left out, figures plain, the currency beside amounts. */
export function exportedTable<Row>(
  columns: readonly TableColumn<Row>[],
  rows: readonly Row[],
  { hidden, currency }: { hidden: readonly string[]; currency: string },
): Exported {
  const shown = columns.filter(({ key, primary }) => primary || !hidden.includes(key))
  const values = rows.map((row) => shown.map((column) => writtenOf(column, row)))
  const withAmounts = values.some((cells) => cells.some(isAmount))
  return {
    header: [...shown.map(({ header }) => header), ...(withAmounts ? [currency] : [])],
    rows: values.map((cells) => [
      ...cells.map(plain),
      ...(withAmounts ? [cells.find(isAmount)?.currency ?? ''] : []),
    ]),
  }
}

function writtenOf<Row>({ value, cell }: TableColumn<Row>, row: Row): ColumnValue {
  if (value) return value(row)
  const shown = cell(row)
  return typeof shown === 'string' || typeof shown === 'number' ? shown : null
}

function isAmount(value: ColumnValue): value is MoneyView {
  return typeof value === 'object' && value !== null
}

function plain(value: ColumnValue): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'object' ? value.amount : String(value)
}
