import { beyond, changePoints } from './change-points.ts'
import { type Charge, chargeOf, priceOf } from './charge.ts'
import { compareDecimals } from './compare-decimals.ts'
import { type Decision, decide } from './decide.ts'
import type { Decimal } from './decimal.ts'
import { firstWhere } from './grid-search.ts'
import type { PriceQuestion } from './price-question.ts'
import { validQuantityAtOrAbove } from './quantity-rule.ts'
import type { NextBreak } from './receipt.ts'
import { stretchesFrom } from './turning-quantities.ts'

/**
 * The smallest larger valid quantity of this line, the other lines unchanged, whose net price per
 * unit is lower, whichever list gives it (domain section 12).
 */
export function nextBreak({ trial }: Decision, { net }: Charge): NextBreak | null {
  const { question, quantity } = trial
  const { quantities, hasCurves } = changePoints(question)
  if (hasCurves) return nextOnCurves(question, quantity, net)
  for (const each of quantities) {
    if (compareDecimals(each, quantity) <= 0) continue
    const found = breakAt(question, quantity, each, net)
    if (found) return found
  }
  return null
}

/** Where prices also move between the change points, each stretch is searched. */
function nextOnCurves(question: PriceQuestion, quantity: Decimal, net: Decimal): NextBreak | null {
  const { rule } = question.offer
  const first = validQuantityAtOrAbove(rule, beyond(quantity, question.offer))
  if (!first) return null
  for (const [start, end] of stretchesFrom(question, first)) {
    const isCheaper = (at: Decimal) => breakAt(question, quantity, at, net) !== null
    const found = firstWhere(rule, start, end, isCheaper)
    if (found) return breakAt(question, quantity, found, net)
  }
  return null
}

/** The price at a larger quantity, if one unit costs less there. */
function breakAt(
  question: PriceQuestion,
  from: Decimal,
  quantity: Decimal,
  net: Decimal,
): NextBreak | null {
  const decision = decide(question, quantity)
  const charge = chargeOf(decision)
  if (!charge || compareDecimals(charge.net, net) >= 0) return null
  const { unitPrice, priceBase, list } = priceOf(charge, decision)
  return { quantity, distance: quantity.minus(from), unitPrice, priceBase, list }
}
