import type { ReactNode } from 'react'

export type TableColumn<Row> = {
  key: string
  header: string
  cell: (row: Row) => ReactNode
  /** To the right, with figures that line up. */
  numeric?: boolean
  sortable?: boolean
  /** The column that names the row: its link, and its title as a card. Never hidden. */
  primary?: boolean
}

export type TableFilter = {
  key: string
  label: string
  options: readonly { value: string; label: string }[]
}
