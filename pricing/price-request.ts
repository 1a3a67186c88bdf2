import type { Decimal } from './decimal.ts'
import type { Currency } from './money.ts'
import type { Instant, PriceBase } from './price-list.ts'
import type { TaxMode } from './tax-mode.ts'

/** Another line of the same document, as far as breaks count it. */
export type OtherLine = {
  variantId: string
  unit: string
  quantity: Decimal
  /** Whether it stands above this line: graduated bands fill in document order. */
  precedes: boolean
}

/** A line of an accepted quote: answers for exactly its variant, unit, quantity and currency. */
export type QuoteLine = {
  /** The quote's number and version, as the receipt names it. */
  reference: string
  variantId: string
  unit: string
  quantity: Decimal
  currency: Currency
  unitPrice: Decimal
  priceBase: PriceBase
  taxMode: TaxMode
}

/** Base units of a variant that a line takes of a list's quota. */
export type QuotaUse = { listId: string; baseQuantity: Decimal }

/** The question: what does this quantity of this variant cost, now, in this document? */
export type PriceRequest = {
  variantId: string
  unit: string
  quantity: Decimal
  currency: Currency
  at: Instant
  channel: string
  /** The document's tax mode; prices of the other mode are converted at the domestic rate. */
  taxMode: TaxMode
  otherLines?: readonly OtherLine[]
  quoteLine?: QuoteLine | null
  /** What earlier lines of this document already took of quotas for this variant. */
  quotaUsed?: readonly QuotaUse[]
}
