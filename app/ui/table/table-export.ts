import type { MoneyView } from '#pricing/money.ts'
import type { ColumnValue, TableColumn } from './table-column.ts'

type TableExport<Row> = {
  header: string[]
  write: (rows: readonly Row[]) => string[][]
}

type Asked = {
  hidden: readonly string[]
  currency: string
  /** More rows follow that nobody has seen yet: they may have amounts although these have none. */
  goesOn: boolean
}

/** The rows as their table shows them: same columns, hidden ones left out, figures plain, the currency beside amounts. */
export function tableExport<Row>(
  columns: readonly TableColumn<Row>[],
  first: readonly Row[],
  { hidden, currency, goesOn }: Asked,
): TableExport<Row> {
  const shown = columns.filter(({ key, primary }) => primary || !hidden.includes(key))
  const values = (row: Row) => shown.map((column) => writtenOf(column, row))
  const mayHaveAmounts = goesOn && shown.some(({ numeric, value }) => numeric && value)
  const withAmounts = mayHaveAmounts || first.some((row) => values(row).some(isAmount))
  return {
    header: [...shown.map(({ header }) => header), ...(withAmounts ? [currency] : [])],
    write: (rows) =>
      rows.map((row) => {
        const cells = values(row)
        const money = withAmounts ? [cells.find(isAmount)?.currency ?? ''] : []
        return [...cells.map(plain), ...money]
      }),
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
