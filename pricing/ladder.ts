import { chargeOf, priceOf } from './charge.ts'
import { compareDecimals } from './compare-decimals.ts'
import { decide } from './decide.ts'
import type { Decimal } from './decimal.ts'
import { documentPrice } from './document-price.ts'
import { exactLineAmount } from './line-amount.ts'
import type { PriceContext } from './price-context.ts'
import type { BreakMode, PriceBase } from './price-list.ts'
import { type PriceQuestion, priceQuestion } from './price-question.ts'
import type { PriceRequest } from './price-request.ts'
import type { QuantityRule } from './quantity-rule.ts'
import type { ListReference } from './receipt.ts'
import type { TaxMode } from './tax-mode.ts'
import { turningQuantities } from './turning-quantities.ts'

export type LadderRequest = Omit<
  PriceRequest,
  'quantity' | 'otherLines' | 'quoteLine' | 'quotaUsed'
>

/** "From `minimumQuantity` on": a price in the document's tax mode. */
export type PricedRung = {
  minimumQuantity: Decimal
  unitPrice: Decimal
  priceBase: PriceBase
  mode: BreakMode
  /** The tax mode of the list that the price comes from. */
  listTaxMode: TaxMode
  list: ListReference
  /** Graduated: the price is for the units beyond this one only. */
  appliesAbove: Decimal | null
  /** Graduated: what `minimumQuantity` units cost together, unrounded. */
  amount: Decimal | null
}

/** From here on there is no price: "price on request". */
type Gap = { minimumQuantity: Decimal; unitPrice: null }

export type LadderRung = PricedRung | Gap

export type PriceLadder = {
  rule: QuantityRule
  taxMode: TaxMode
  /** Ascending, the first at the first orderable quantity; empty if nothing is orderable. */
  rungs: readonly LadderRung[]
}

/**
 * The ladder of a line by itself (domain rule 2.8): what `resolvePrice` answers at the first valid
 * quantity of every minimum of every list, equal neighbours merged under the lower one's list.
 */
export function buildLadder(request: LadderRequest, context: PriceContext): PriceLadder {
  const { rule } = context.offer(request.variantId, request.unit)
  const question = priceQuestion({ ...request, quantity: rule.minimum }, context)
  const rungs: LadderRung[] = []
  for (const quantity of turningQuantities(question)) {
    const rung = rungAt(question, quantity)
    const last = rungs.at(-1)
    if (!last || !isSameRung(last, rung)) rungs.push(rung)
  }
  return { rule, taxMode: request.taxMode, rungs }
}

function rungAt(question: PriceQuestion, minimumQuantity: Decimal): LadderRung {
  const decision = decide(question, minimumQuantity)
  const charge = chargeOf(decision)
  if (!charge) return { minimumQuantity, unitPrice: null }
  const { marginal, bands } = charge
  const { offer, request } = question
  const isGraduated = bands !== null
  return {
    minimumQuantity,
    unitPrice: documentPrice(marginal, request.taxMode, offer.variant.domesticTaxRate).unitPrice,
    priceBase: marginal.priceBase,
    mode: isGraduated ? 'graduated' : 'allUnits',
    listTaxMode: marginal.taxMode,
    list: marginal.list,
    appliesAbove: isGraduated ? marginal.minimumQuantity : null,
    amount: isGraduated ? exactLineAmount(priceOf(charge, decision), minimumQuantity) : null,
  }
}

/** The same price per unit, tax mode and mode; the list does not matter. */
function isSameRung(a: LadderRung, b: LadderRung): boolean {
  if (a.unitPrice === null || b.unitPrice === null) return a.unitPrice === b.unitPrice
  return (
    a.mode === b.mode && a.listTaxMode === b.listTaxMode && isSamePrice(a, b) && continues(a, b)
  )
}

function isSamePrice(a: PricedRung, b: PricedRung): boolean {
  if (a.priceBase === b.priceBase) return compareDecimals(a.unitPrice, b.unitPrice) === 0
  return a.unitPrice.times(b.priceBase).eq(b.unitPrice.times(a.priceBase))
}

/** Graduated: whether the units up to `b` cost what `a` says: not where another list's bands take over. */
function continues(a: PricedRung, b: PricedRung): boolean {
  if (!a.amount || !b.amount) return true
  const between = b.minimumQuantity.minus(a.minimumQuantity).times(a.unitPrice).div(a.priceBase)
  return b.amount.minus(a.amount).minus(between).abs().lt('1e-9')
}
