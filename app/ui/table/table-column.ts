import type { ReactNode } from 'react'
import type { MoneyView } from '#pricing/money.ts'

/** An amount is written as a plain decimal; its currency gets a column of its own. */
export type ColumnValue = string | number | MoneyView | null | undefined

export type TableColumn<Row> = {
  key: string
  header: string
  cell: (row: Row) => ReactNode
  /** What an export writes where the cell is more than its text: a plain decimal, a day, the reader's word. */
  value?: (row: Row) => ColumnValue
  /** To the right, with figures that line up. */
  numeric?: boolean
  sortable?: boolean
  /** The column that names the row: its link, and its title as a card. Never hidden. */
  primary?: boolean
  /** Left out where a list has little room, between phone and desktop. */
  wide?: boolean
  /** On a phone a row is a card: figure or a lone button beside its title, the state below, buttons at its end. */
  card?: 'figure' | 'corner' | 'state' | 'actions'
}

export type TableFilter = {
  key: string
  label: string
  options: readonly { value: string; label: string }[]
}
