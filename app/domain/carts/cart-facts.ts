import type { TaxRegime } from '#pricing/index.ts'

export type CartFactsLine = {
  id: string
  variantId: string
  sku: string
  slug: string
  name: string
  variantName: string
  image: string | null
  unit: string
  unitName: string
  factor: string
  quantity: string
  note: string | null
  /** In base units. */
  available: string
  backorderAllowed: boolean
}

/** What one statement says about an open cart: plain JSON, decimals as text. */
export type CartFacts = {
  id: string
  version: number
  purchaseOrderNumber: string | null
  requestedOn: string | null
  note: string | null
  shipToId: string | null
  taxRegime: 'standard' | 'reverseCharge' | 'export' | 'exempt'
  vatNumberValid: boolean
  /** Of the chosen, else the default ship-to; null without any. */
  shipToCountry: string | null
  /** No order placed and uncancelled by this company yet. */
  isFirstOrder: boolean
  /** The company's payment terms by name. */
  terms: string | null
  lines: CartFactsLine[]
}

/** The stored regime in pricing's words. */
export function regimeOf(stored: CartFacts['taxRegime']): TaxRegime {
  return stored === 'reverseCharge' ? 'reverse_charge' : stored
}
