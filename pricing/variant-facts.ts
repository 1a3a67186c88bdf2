import type { Decimal } from './decimal.ts'

/** A unit the variant is sold in: `factor` base units each. */
type UnitFactor = { unit: string; factor: Decimal }

/** What pricing needs to know of a variant. */
export type VariantFacts = {
  id: string
  productId: string
  /** Category ids, deepest first. */
  categoryPath: readonly string[]
  brandId: string | null
  tags: readonly string[]
  baseUnit: string
  /** Every unit it is sold in; the base unit may be left out, its factor is 1. */
  units: readonly UnitFactor[]
  /** Decimal places of its quantities: 0 for pieces, up to 3. */
  precision: number
  /** The seller's domestic VAT rate for it, 0 to 1: converts between gross and net lists. */
  domesticTaxRate: Decimal
}
