import type { PriceListFields } from './price-list-change.ts'

/** Keys and amounts as text; instants as `Date.toISOString` writes them, or null. */
export type Article = {
  variantId: string
  baseUnit: string
  /** Decimal places of a quantity in base units. */
  precision: number
  units: readonly string[]
}

export type StoredRow = {
  id: string
  variantId: string
  unit: string
  minimumQuantity: string
  unitPrice: string
  priceBase: number
  validFrom: string | null
  validUntil: string | null
}

/** What an agreement that binds the list says of its breaks. */
export type BreakRule = {
  variantId: string
  unit: string
  increment: string | null
  maximum: string | null
}

/** What the rows of a change are judged by: their articles by SKU in small letters, and what stands beside them. */
export type RowFacts = {
  articles: ReadonlyMap<string, Article>
  stored: readonly StoredRow[]
  rules: readonly BreakRule[]
}

export type StoredPercentage = { id: string; percent: string }
export type PercentageTarget = {
  productId: string | null
  categoryId: string | null
  stored: StoredPercentage | null
}

/** Products by `product:slug`, categories by `category:slug`. */
export type PercentageFacts = ReadonlyMap<string, PercentageTarget>

export type ListFacts = {
  fields: PriceListFields
  /** An agreement of the base level names it: a percentage would have nothing to count from. */
  isBase: boolean
  mixGroupExists: boolean
}

/** SKUs compare trimmed and without case. */
export const skuKey = (sku: string) => sku.trim().toLowerCase()
