import { type StateKind, Status } from '../badge.tsx'
import type { I18n } from '../i18n/create-i18n.ts'
import type { TableColumn, TableFilter } from './table-column.ts'

type StateColumn<Row> = {
  header: string
  key?: string
  sortable?: boolean
  of: (row: Row) => string
}

/** A record's state: a badge in the list, the reader's word in its export. */
export function stateColumn<Row>(
  i18n: I18n,
  kind: StateKind,
  { header, key = 'state', sortable = false, of }: StateColumn<Row>,
): TableColumn<Row> {
  return {
    key,
    header,
    sortable,
    card: 'state',
    cell: (row) => <Status kind={kind} state={of(row)} />,
    value: (row) => i18n.t(`states:${kind}.${of(row)}`),
  }
}

type StateFilter = { label: string; key?: string; states: readonly string[] }

/** The same states to choose from. */
export function stateFilter(
  i18n: I18n,
  kind: StateKind,
  { label, key = 'state', states }: StateFilter,
): TableFilter {
  const options = states.map((value) => ({ value, label: i18n.t(`states:${kind}.${value}`) }))
  return { key, label, options }
}
