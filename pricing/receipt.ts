import type { Decimal } from './decimal.ts'
import type { PriceBand } from './line-amount.ts'
import type { Currency } from './money.ts'
import type { PriceContextData } from './price-context-data.ts'
import type { PriceLevelKind } from './price-level.ts'
import type { BreakMode, PriceBase } from './price-list.ts'
import type { PriceRequest, QuotaUse } from './price-request.ts'
import type { TaxMode } from './tax-mode.ts'

/** Why nothing is orderable, in order of precedence. */
export const noPriceReasons = [
  'NOT_IN_CATALOG',
  'EXCLUSIVE_BELOW_FIRST_BREAK',
  'BELOW_FIRST_BREAK',
  'NO_BASE_PRICE',
  'ZERO_PRICE',
  'NO_LIST',
] as const
export type NoPriceReason = (typeof noPriceReasons)[number]

/** Why a list has no price to offer here. */
export type RejectionReason =
  | 'CURRENCY'
  | 'WINDOW'
  | 'INACTIVE'
  | 'NOT_LISTED'
  | 'QUOTA_USED_UP'
  | 'QUOTE_MISMATCH'
  | 'BLOCKED_BY_EXCLUSIVE'
  | Exclude<NoPriceReason, 'NO_LIST'>

/** Why a list with a price did not win. */
export type LossReason =
  | 'FARTHER_LEVEL'
  | 'DEARER'
  | 'LOWER_PRIORITY'
  | 'EARLIER_START'
  | 'LATER_ID'

/** Which list, or quote, of which level. */
export type ListReference = { id: string; name: string; level: PriceLevelKind }

export type ReceiptCandidate = {
  list: ListReference
  /** In the list's own tax mode, per `priceBase` units, at its break `minimumQuantity`. */
  unitPrice: Decimal
  priceBase: PriceBase
  taxMode: TaxMode
  minimumQuantity: Decimal
  /** The effective net price of one unit, unrounded: what lists are compared by. */
  netUnitPrice: Decimal
  /** `null`: it won. */
  lostBy: LossReason | null
}

export type ReceiptRejection = { list: ListReference; reason: RejectionReason }

/** How the price came to its decimals; each rounding is half away from zero to four places. */
export type PriceStep =
  | { step: 'listed'; price: Decimal }
  | { step: 'unitFactor'; baseUnit: string; factor: Decimal; exact: Decimal; price: Decimal }
  | { step: 'percentage'; adjustmentPercent: Decimal; exact: Decimal; price: Decimal }
  | { step: 'taxMode'; from: TaxMode; rate: Decimal; exact: Decimal; price: Decimal }

/** The break that answered; a merged break names the list that it came from. */
export type ReceiptBreak = {
  list: ListReference
  minimumQuantity: Decimal
  steps: readonly PriceStep[]
}

/** The nearest larger quantity of this line at which a unit costs less. */
export type NextBreak = {
  quantity: Decimal
  /** How many more than now. */
  distance: Decimal
  unitPrice: Decimal
  priceBase: PriceBase
  list: ListReference
}

export type ResolvedPrice = {
  /** In the document's tax mode, per `priceBase` units; with bands the effective price to 4 places. */
  unitPrice: Decimal
  priceBase: PriceBase
  currency: Currency
  taxMode: TaxMode
  mode: BreakMode
  /** Where one price does not cover all units: what `lineAmount` sums. */
  bands: readonly PriceBand[] | null
  /** Base units per unit. */
  factor: Decimal
  /** The list of the break that answered, or the quote. */
  list: ListReference
  minimumQuantity: Decimal
  /** Dearer than the base level would be: legal, but flagged. */
  isAboveBase: boolean
  /** What placing this line takes of contracts' quotas. */
  quotaTaken: readonly QuotaUse[]
}

/** The whole explanation, stored with the line: what was asked, of which data, and what came out. */
export type PriceReceipt = {
  version: 1
  inputs: { request: PriceRequest; context: PriceContextData }
  outcome: {
    price: ResolvedPrice | null
    reason: NoPriceReason | null
    /** In order of precedence: the winner, the runner-up and so on. */
    candidates: readonly ReceiptCandidate[]
    rejections: readonly ReceiptRejection[]
    break: ReceiptBreak | null
    nextBreak: NextBreak | null
  }
}

export type Resolution =
  | { ok: true; price: ResolvedPrice; receipt: PriceReceipt }
  | { ok: false; reason: NoPriceReason; receipt: PriceReceipt }
