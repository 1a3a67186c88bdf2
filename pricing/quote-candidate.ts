import { type Candidate, candidateAt, type Trial } from './candidate.ts'
import { netOfOne } from './list-ladder.ts'
import type { PriceList } from './price-list.ts'
import type { QuoteLine } from './price-request.ts'
import type { ListReference, ReceiptRejection, RejectionReason } from './receipt.ts'

function quoteName({ reference }: QuoteLine): ListReference {
  return { id: reference, name: reference, level: 'quote' }
}

export function quoteRejection(quote: QuoteLine, reason: RejectionReason): ReceiptRejection {
  return { list: quoteName(quote), reason }
}

/**
 * An accepted quote line answers first, for exactly its variant, unit, quantity and currency, and
 * is exempt from catalogs.
 */
export function quoteCandidate(quote: QuoteLine, trial: Trial): Candidate | RejectionReason {
  const { offer, request } = trial.question
  const isSame =
    quote.variantId === offer.variant.id &&
    quote.unit === offer.unit &&
    quote.currency === request.currency &&
    quote.quantity.eq(trial.quantity)
  if (!isSame) return 'QUOTE_MISMATCH'
  const { unitPrice, priceBase, taxMode } = quote
  const list = quoteAsList(quote)
  const name = quoteName(quote)
  const ladder = {
    mode: list.mode,
    taxMode,
    breaks: [
      {
        list: name,
        scope: list,
        minimumBase: trial.lineBase,
        minimumQuantity: quote.quantity,
        unitPrice,
        priceBase,
        taxMode,
        net: netOfOne(unitPrice, priceBase, taxMode, offer.variant),
        steps: [{ step: 'listed' as const, price: unitPrice }],
      },
    ],
  }
  const offered = {
    list,
    name,
    levelIndex: -1,
    ladderAt: () => ladder,
    percent: null,
    adjust: () => ladder,
    quota: null,
  }
  return candidateAt(offered, ladder, 0, trial)
}

function quoteAsList({ reference, currency, taxMode }: QuoteLine): PriceList {
  return {
    id: reference,
    name: reference,
    currency,
    taxMode,
    status: 'active',
    validFrom: null,
    validUntil: null,
    priority: 0,
    mode: 'allUnits',
    aggregation: 'line',
    mixGroup: null,
    exclusive: false,
    mergeAllowed: false,
    rows: [],
    adjustments: [],
    quotas: [],
  }
}
