import type { ProductFacts, ProductVariant } from '#app/domain/catalog/product-page.ts'
import { preparePriceContext } from '#pricing/index.ts'
import type { LoadedPrices } from './loaded-prices.ts'
import {
  ladderView,
  type PriceView,
  type RuleView,
  type RungView,
  ruleView,
  shownPrice,
} from './price-view.ts'
import type { PricedProductRow } from './priced-product.ts'
import { pricedRow } from './priced-row.ts'

/** The variant and unit in front of the buyer, with every rung of their ladder. */
export type ChosenVariant = ProductVariant & {
  unit: string
  unitName: string
  factor: string
  rule: RuleView
  price: PriceView | null
  ladder: RungView[]
}

export type ProductView = Omit<ProductFacts, 'variants'> & {
  /** As rows of the trade list, each in the unit it starts with. */
  rows: PricedProductRow[]
  /** Null where nothing of the product is sold. */
  chosen: ChosenVariant | null
  currency: string
  taxMode: 'net' | 'gross'
  hidePrices: boolean
}

type Choice = { sku: string | null; unit: string | null }

/** A product with the buyer's prices: all variants, and the chosen one (else the first) with its ladder. */
export function productView(
  facts: ProductFacts,
  loaded: LoadedPrices,
  choice: Choice,
): ProductView {
  const { variants, ...product } = facts
  const context = preparePriceContext(loaded)
  const { currency, taxMode, hidePrices } = loaded
  const wanted = choice.sku?.toLowerCase()
  const variant = variants.find(({ sku }) => sku.toLowerCase() === wanted) ?? variants[0]
  const priced = (line: { variantId: string; unit: string }) => {
    const { minimum } = context.offer(line.variantId, line.unit).rule
    const price = shownPrice(loaded, context, line, minimum)
    return { price, rule: ruleView(context, line) }
  }
  const rows = variants.flatMap((each) => {
    const unit = each.units[0]
    if (!unit) return []
    const line = { variantId: each.variantId, ...unit }
    return [{ ...rowOf(facts, each), ...line, ...pricedRow(loaded, context, line) }]
  })
  const unit = variant?.units.find((each) => each.unit === choice.unit) ?? variant?.units[0]
  if (!variant || !unit) return { ...product, rows, chosen: null, currency, taxMode, hidePrices }
  const line = { variantId: variant.variantId, unit: unit.unit }
  const chosen = { ...variant, ...unit, ...priced(line), ladder: ladderView(loaded, context, line) }
  return { ...product, rows, chosen, currency, taxMode, hidePrices }
}

function rowOf({ slug, name, image }: ProductFacts, variant: ProductVariant) {
  const { sku, available, backorderAllowed } = variant
  return {
    slug,
    image,
    brand: null,
    name,
    variantName: variant.name,
    sku,
    available,
    backorderAllowed,
  }
}
