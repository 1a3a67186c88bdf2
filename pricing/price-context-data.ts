import type { CatalogScope } from './catalog.ts'
import type { PriceLevel } from './price-level.ts'
import type { AgreementRule } from './quantity-rule.ts'
import type { VariantFacts } from './variant-facts.ts'

/** How the store chooses among lists of one level. */
export type PriceStrategy = 'lowest' | 'priority'

/** The seller's data for one buyer, already loaded, for the variants at hand. Plain JSON but for Decimals. */
export type PriceContextData = {
  /** Nearest first, see `priceLevels`; base lists are the levels of kind `base`. */
  levels: readonly PriceLevel[]
  variants: readonly VariantFacts[]
  strategy: PriceStrategy
  /** `null`: everything is visible (the caller restricts by itself). */
  catalogs: CatalogScope | null
  /** For ladders and next breaks; empty means the default rule. */
  quantityRules: readonly AgreementRule[]
}
