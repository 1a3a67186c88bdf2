/** Decimal strings; instants are ISO strings or null. A row is named as people name it, never by an id. */
export type PriceRowKey = {
  sku: string
  unit: string
  minimumQuantity: string
  validFrom: string | null
}

export type PriceRowValue = {
  unitPrice: string
  priceBase: 1 | 10 | 100 | 1000
  validUntil: string | null
}

/**
 * One row of a change: added where `before` is null, removed where `after` is null. `before` is what the editor saw:
 * where the list says something else by now, the row is refused as changed meanwhile. `at` is the caller's own name of
 * the row (a grid row's key, a file's line) and comes back with a problem.
 */
export type PriceRowChange = {
  at: string
  key: PriceRowKey
  before: PriceRowValue | null
  after: PriceRowValue | null
}

/** A signed percentage for a product (its slug) or a category (its slug). */
export type PercentageChange = {
  at: string
  target: { product: string } | { category: string }
  before: string | null
  after: string | null
}

/** The list's own fields; what is absent stays as it is. */
export type PriceListFields = {
  name: string
  validFrom: string | null
  validUntil: string | null
  priority: number
  mode: 'allUnits' | 'graduated'
  aggregation: 'line' | 'variant' | 'product' | 'mixGroup'
  mixGroup: string | null
  mergeAllowed: boolean
  exclusive: boolean
  overallPercent: string | null
}

/** Everything that one saving does to a list: the editor, a file and a roll back all make one of these. */
export type PriceListChange = {
  fields: Partial<PriceListFields>
  /** What the editor saw of the fields: where the list says something else by now, the field is refused. */
  fieldsSeen?: Partial<PriceListFields>
  rows: readonly PriceRowChange[]
  percentages: readonly PercentageChange[]
  /** A person confirmed that deeper breaks may be dearer. */
  confirmDearer: boolean
}

export type PriceChangeColumn =
  | 'sku'
  | 'unit'
  | 'minimumQuantity'
  | 'unitPrice'
  | 'priceBase'
  | 'validFrom'
  | 'validUntil'
  | 'target'
  | 'adjustmentPercent'
  | keyof PriceListFields

/** The codes have their words in the area `priceChanges`, group `problems`. */
export type PriceChangeProblem = {
  /** The change's own `at`; empty for the list's own fields. */
  at: string
  column: PriceChangeColumn
  code: string
  parameters: Record<string, string | number>
}
