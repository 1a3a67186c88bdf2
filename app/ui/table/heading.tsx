import type { TableColumn } from './table-column.ts'

/** Buttons speak for themselves: the heading above them is for screen readers. */
export function Heading<Row>({ header, card }: Pick<TableColumn<Row>, 'header' | 'card'>) {
  return holdsButtons(card) ? <span className="sr-only">{header}</span> : header
}

/** Such a column is neither named to the eye nor hidden on wish. */
export function holdsButtons(card: TableColumn<never>['card']): boolean {
  return card === 'actions' || card === 'corner'
}
