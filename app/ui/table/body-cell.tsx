import type { ReactNode } from 'react'
import type { TableColumn } from './table-column.ts'

type BodyCellProps<Row> = { column: TableColumn<Row>; children: ReactNode }

/** A cell that knows its place on a phone's card: title, figure beside it, state below, or a labelled detail. */
export function BodyCell<Row>({ column, children }: BodyCellProps<Row>) {
  const { header, numeric, primary, wide, card } = column
  const isEmpty = children === null || children === undefined || children === '' || children === '–'
  const classes = [
    numeric && 'num',
    primary && 'primary-cell',
    wide && 'wide-cell',
    card && `card-${card}`,
    isEmpty && 'empty-cell',
  ].filter(Boolean)
  return (
    <td
      data-label={primary || card ? undefined : header}
      className={classes.join(' ') || undefined}
    >
      {children}
    </td>
  )
}
