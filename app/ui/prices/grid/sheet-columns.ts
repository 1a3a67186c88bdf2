import type { CellColumn } from './sheet-row.ts'

/** The columns as they stand, from left to right; product, cost and margin are only read. */
export const gridColumns = [
  'sku',
  'product',
  'unit',
  'minimumQuantity',
  'unitPrice',
  'priceBase',
  'validFrom',
  'validUntil',
  'cost',
  'margin',
] as const
export type GridColumn = (typeof gridColumns)[number]

export const lastColumn = gridColumns.length - 1

const readOnly: readonly GridColumn[] = ['product', 'cost', 'margin']

/** The column at this place if it can be changed. */
export function cellColumnAt(index: number): CellColumn | null {
  const column = gridColumns[index]
  return column && !readOnly.includes(column) ? (column as CellColumn) : null
}

export const columnIndex = (column: GridColumn) => gridColumns.indexOf(column)

const figures: readonly GridColumn[] = [
  'minimumQuantity',
  'unitPrice',
  'priceBase',
  'cost',
  'margin',
]
export const isFigure = (column: GridColumn) => figures.includes(column)
