import { buildOffer, nameLists, type Offer, type RowIndex } from './offer.ts'
import type { PriceContextData } from './price-context-data.ts'
import type { PriceList, PriceRow } from './price-list.ts'
import type { VariantFacts } from './variant-facts.ts'

/** The data indexed once, so that many prices and ladders resolve quickly from it. */
export type PriceContext = {
  data: PriceContextData
  variant: (variantId: string) => VariantFacts
  /** Built at the first question about a variant and unit, then reused. */
  offer: (variantId: string, unit: string) => Offer
}

/** Indexes loaded data. A variant that was not loaded is a bug and throws when it is asked for. */
export function preparePriceContext(data: PriceContextData): PriceContext {
  const variants = new Map(data.variants.map((variant) => [variant.id, variant]))
  const indexed = { data, rows: indexRows(data), named: nameLists(data) }
  const offers = new Map<string, Map<string, Offer>>()
  const variant = (variantId: string) => {
    const found = variants.get(variantId)
    if (!found) throw new TypeError(`variant ${variantId} is not in the price context`)
    return found
  }
  return {
    data,
    variant,
    offer: (variantId, unit) => {
      const known = offers.get(variantId)?.get(unit)
      if (known) return known
      const offer = buildOffer(indexed, variant(variantId), unit)
      const units = offers.get(variantId) ?? new Map<string, Offer>()
      offers.set(variantId, units.set(unit, offer))
      return offer
    },
  }
}

function indexRows(data: PriceContextData): RowIndex {
  const index = new Map<PriceList, Map<string, PriceRow[]>>()
  for (const list of data.levels.flatMap(({ lists }) => lists)) {
    const ofList = new Map<string, PriceRow[]>()
    for (const row of list.rows) {
      const known = ofList.get(row.variantId)
      if (known) known.push(row)
      else ofList.set(row.variantId, [row])
    }
    index.set(list, ofList)
  }
  return index
}
