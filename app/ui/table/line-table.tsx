import { BodyCell } from './body-cell.tsx'
import { Heading } from './heading.tsx'
import type { TableColumn } from './table-column.ts'

type LineTableProps<Row> = {
  caption: string
  columns: readonly TableColumn<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string | number
  /** Sums, in the same columns. */
  foot?: readonly Row[]
  isStrong?: (row: Row) => boolean
  /** All amounts of a row are in one currency, which its name says: the figures stand without it. */
  oneCurrency?: boolean
}

/** The lines of one record: all of them, as they are. Lists that are searched and paged are a DataTable. */
export function LineTable<Row>(props: LineTableProps<Row>) {
  const { caption, columns, rows, foot = [], oneCurrency, ...row } = props
  return (
    <div className="line-table">
      <div className="table-scroll">
        <table className={`table table-cards ${oneCurrency ? 'one-currency' : ''}`}>
          <caption className="sr-only">{caption}</caption>
          <Headings columns={columns} />
          <tbody>
            <Lines columns={columns} rows={rows} {...row} />
          </tbody>
          {foot.length > 0 && (
            <tfoot>
              <Lines columns={columns} rows={foot} {...row} />
            </tfoot>
          )}
        </table>
      </div>
    </div>
  )
}

function Headings<Row>({ columns }: Pick<LineTableProps<Row>, 'columns'>) {
  return (
    <thead>
      <tr>
        {columns.map(({ key, numeric, wide, ...column }) => (
          <th
            key={key}
            scope="col"
            className={
              [numeric && 'num', wide && 'wide-cell'].filter(Boolean).join(' ') || undefined
            }
          >
            <Heading {...column} />
          </th>
        ))}
      </tr>
    </thead>
  )
}

function Lines<Row>({
  columns,
  rows,
  rowKey,
  isStrong,
}: Pick<LineTableProps<Row>, 'columns' | 'rows' | 'rowKey' | 'isStrong'>) {
  return rows.map((row) => (
    <tr key={rowKey(row)} className={isStrong?.(row) ? 'font-semibold' : undefined}>
      {columns.map((column) => (
        <BodyCell key={column.key} column={column}>
          {column.cell(row)}
        </BodyCell>
      ))}
    </tr>
  ))
}
