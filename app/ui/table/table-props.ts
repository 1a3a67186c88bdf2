import type { ReactNode } from 'react'
import type { TableColumn, TableFilter } from './table-column.ts'
import type { TableState } from './table-state.ts'

/** What a loader says of a list: the view, the page's rows, and how many there are in all. */
export type TableList<Row> = { state: TableState; rows: readonly Row[]; total: number }

export type DataTableProps<Row> = TableList<Row> & {
  caption: string
  columns: readonly TableColumn<Row>[]
  rowKey: (row: Row) => string
  hrefOf?: (row: Row) => string
  filters?: readonly TableFilter[]
  /** How the values of filters are said that come by a link; else as they are in the address. */
  linkedWords?: Readonly<Record<string, (value: string) => string>>
  searchable?: boolean
  exportHref?: string
  /** Buttons for the selected rows; they post `selected`, or `allMatching` with the view's query. */
  bulk?: ReactNode
  /** How many rows a bulk action takes at most; the bar says so where more are meant. */
  bulkLimit?: number
  /** For a list that has nothing at all yet. */
  empty?: ReactNode
}
