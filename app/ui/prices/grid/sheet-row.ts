import type { RowFacts } from './row-facts.ts'

/** What can be changed in a row; the names are those of a price list change. */
export const cellColumns = [
  'sku',
  'unit',
  'minimumQuantity',
  'unitPrice',
  'priceBase',
  'validFrom',
  'validUntil',
] as const
export type CellColumn = (typeof cellColumns)[number]

/**
 * Decimal strings with a point, days as 'YYYY-MM-DD' with the last one inclusive, '' for nothing. What could not be read
 * stays as it was typed, so that nothing is lost and the cell can say what is wrong.
 */
export type Cells = Readonly<Record<CellColumn, string>>

/** A removed row stays in its place until it is saved, so that it can be brought back. */
export type SheetRow = {
  readonly key: string
  readonly cells: Cells
  readonly facts: RowFacts
  readonly removed: boolean
}

/** A row as the list has it, with its exact instants: a day is only what is shown of them. */
export type OriginalRow = {
  readonly cells: Cells
  readonly validFrom: string | null
  readonly validUntil: string | null
}

/** wrong: cannot be saved. confirm: may be saved once a person says so. */
export type CellProblem = {
  readonly column: CellColumn
  readonly code: string
  readonly parameters: Readonly<Record<string, string | number>>
  readonly weight: 'wrong' | 'confirm'
}

export const noCells: Cells = {
  sku: '',
  unit: '',
  minimumQuantity: '',
  unitPrice: '',
  priceBase: '1',
  validFrom: '',
  validUntil: '',
}

export function sameCells(a: Cells, b: Cells): boolean {
  return cellColumns.every((column) => a[column] === b[column])
}
