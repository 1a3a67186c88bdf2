import type { Decimal } from '#pricing/decimal.ts'

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

/** What is read out of a row's cells, once; null where the text is no figure. */
export type RowFacts = {
  /** The article as goods are known by. */
  readonly sku: string
  /** Rows of one variant and unit are one ladder. */
  readonly ladder: string
  readonly minimum: Decimal | null
  readonly price: Decimal | null
  /** The price of one unit; null also where what it is per is no figure. */
  readonly perUnit: Decimal | null
}

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
