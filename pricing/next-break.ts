import { beyond, changePoints } from './change-points.ts'
import { type Charge, chargeOf, priceOf } from './charge.ts'
import { type Decision, decide } from './decide.ts'
import { Decimal } from './decimal.ts'
import { firstWhere, lastBefore } from './grid-search.ts'
import type { PriceQuestion } from './price-question.ts'
import { validQuantityAtOrAbove } from './quantity-rule.ts'
import type { NextBreak } from './receipt.ts'

/**
 * The smallest larger valid quantity of this line, the other lines unchanged, whose net price per
 * unit is lower, whichever list gives it (domain section 12).
 */
export function nextBreak({ trial }: Decision, charge: Charge): NextBreak | null {
  const { question, quantity } = trial
  const { quantities, hasCurves } = changePoints(question)
  const isCheaper = (at: Decimal) => netAt(question, at)?.lt(charge.net) ?? false
  const { rule } = question.offer
  const larger = quantities.filter((each) => each.gt(quantity))
  if (!hasCurves) {
    const found = larger.find(isCheaper)
    return found ? describe(question, quantity, found) : null
  }
  const first = validQuantityAtOrAbove(rule, beyond(quantity, question.offer))
  if (!first) return null
  const starts = larger[0]?.eq(first) ? larger : [first, ...larger]
  for (const [index, start] of starts.entries()) {
    const end = lastBefore(rule, starts[index + 1] ?? null)
    const found = firstWhere(rule, start, end, isCheaper)
    if (found) return describe(question, quantity, found)
  }
  return null
}

function netAt(question: PriceQuestion, quantity: Decimal): Decimal | null {
  return chargeOf(decide(question, quantity))?.net ?? null
}

function describe(question: PriceQuestion, from: Decimal, quantity: Decimal): NextBreak | null {
  const decision = decide(question, quantity)
  const charge = chargeOf(decision)
  if (!charge) return null
  const { unitPrice, priceBase, list } = priceOf(charge, decision)
  return { quantity, distance: Decimal.sub(quantity, from), unitPrice, priceBase, list }
}
