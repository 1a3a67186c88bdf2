import type { Candidate } from './candidate.ts'
import { compareDecimals } from './compare-decimals.ts'
import type { Decision } from './decide.ts'
import { Decimal, zero } from './decimal.ts'
import { documentPrice } from './document-price.ts'
import { type BreakBand, netOfBands, sliceBands } from './graduated.ts'
import { exactLineAmount } from './line-amount.ts'
import type { ListBreak } from './list-ladder.ts'
import { quotaLeft } from './price-question.ts'
import type { QuotaUse } from './price-request.ts'
import type { ResolvedPrice } from './receipt.ts'
import { roundUnitPrice } from './rounding.ts'

/** What the line is charged: the winner's price or, beyond its quota, that of the ones behind it. */
export type Charge = {
  winner: Candidate
  /** `null`: the winner's reached break for all units. */
  bands: readonly BreakBand[] | null
  /** What one more unit costs: the deepest break of the last list that takes part. */
  marginal: ListBreak
  /** The effective net price of one unit, unrounded. */
  net: Decimal
  quotaTaken: readonly QuotaUse[]
}

const nothing: Charge['quotaTaken'] = []

export function chargeOf(decision: Decision): Charge | null {
  const winner = decision.ranked[0]
  if (!winner) return null
  if (winner.offered.quota) return chargeByQuota(decision, winner)
  const { bands, reached, net } = winner
  return { winner, bands, marginal: reached, net, quotaTaken: nothing }
}

/** Beyond what is left of a quota its list is no candidate: the next one takes those units. */
function chargeByQuota({ ranked, trial }: Decision, winner: Candidate): Charge | null {
  const { lineBase, question } = trial
  const quotaTaken: QuotaUse[] = []
  const bands: BreakBand[] = []
  let marginal = winner.reached
  let from = zero
  for (const { offered, reached, bands: own } of ranked) {
    if (from.gte(lineBase)) break
    const left = quotaLeft(question, offered.quota, offered.name.id)
    const to = left ? Decimal.min(lineBase, from.plus(left)) : lineBase
    bands.push(...sliceBands(own ?? [{ baseQuantity: lineBase, at: reached }], from, to))
    if (left) quotaTaken.push({ listId: offered.name.id, baseQuantity: to.minus(from) })
    marginal = reached
    from = to
  }
  if (from.lt(lineBase)) return null
  if (marginal === winner.reached) {
    return { winner, bands: winner.bands, marginal, net: winner.net, quotaTaken }
  }
  return {
    winner,
    bands,
    marginal,
    net: netOfBands(bands, lineBase, question.offer.variant),
    quotaTaken,
  }
}

/** The price in the document's tax mode; with several bands the unit price is their average. */
export function priceOf(charge: Charge, { trial, ranked }: Decision): ResolvedPrice {
  const { winner } = charge
  const { offer, request } = trial.question
  const rate = offer.variant.domesticTaxRate
  const only = charge.bands?.length === 1 ? charge.bands[0]?.at : null
  const at = only ?? winner.reached
  const bands =
    only || !charge.bands
      ? null
      : charge.bands.map((band) => ({
          baseQuantity: band.baseQuantity,
          unitPrice: documentPrice(band.at, request.taxMode, rate).unitPrice,
          priceBase: band.at.priceBase,
        }))
  const listed = documentPrice(at, request.taxMode, rate).unitPrice
  const { factor } = offer
  const average = (price: ResolvedPrice['bands']) =>
    exactLineAmount(
      { unitPrice: listed, priceBase: at.priceBase, bands: price, factor },
      trial.quantity,
    )
      .times(at.priceBase)
      .div(trial.quantity)
  return {
    unitPrice: bands ? roundUnitPrice(average(bands)) : listed,
    priceBase: at.priceBase,
    currency: request.currency,
    taxMode: request.taxMode,
    mode: bands ? 'graduated' : winner.ladder.mode,
    bands,
    factor,
    list: winner.reached.list,
    minimumQuantity: winner.reached.minimumQuantity,
    isAboveBase: isAboveBase(charge, ranked),
    quotaTaken: charge.quotaTaken,
  }
}

/** A contract dearer than the base level is legal, but flagged (domain rule 2.5). */
function isAboveBase({ winner, net }: Charge, ranked: readonly Candidate[]): boolean {
  if (winner.offered.name.level === 'base') return false
  const base = ranked.find(({ offered }) => offered.name.level === 'base')
  return base !== undefined && compareDecimals(base.net, net) < 0
}
