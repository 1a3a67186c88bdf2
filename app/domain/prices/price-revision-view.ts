import type { PriceRevisionKind, RevisionFields, RowCounts } from './price-revision.ts'

/** One saving of a list, as its history tells it. */
export type RevisionView = RowCounts & {
  number: number
  kind: PriceRevisionKind
  at: string
  by: string | null
  /** The other list's code, the revision that was gone back to, or the file. */
  note: string
  percentages: number
  fields: RevisionFields
}

type RowSide = { unitPrice: string; priceBase: number; lastDay: string | null }

/** A row before and after; null where it was not in the list. */
export type RowChangeView = {
  id: string
  sku: string
  name: string
  unit: string
  minimumQuantity: string
  firstDay: string | null
  before: RowSide | null
  after: RowSide | null
}

export type PercentageChangeView = {
  id: string
  name: string
  before: string | null
  after: string | null
}
