import { changePoints } from './change-points.ts'
import { type Charge, chargeOf } from './charge.ts'
import { decide } from './decide.ts'
import type { Decimal } from './decimal.ts'
import type { BreakBand } from './graduated.ts'
import { firstWhere, lastBefore } from './grid-search.ts'
import type { PriceQuestion } from './price-question.ts'

/**
 * The change points and, where prices also move between them, where another break takes over. From one to the next each
 * further unit costs the same, and the price of all moves in one direction.
 */
export function turningQuantities(question: PriceQuestion): readonly Decimal[] {
  const { quantities, hasCurves } = changePoints(question)
  if (!hasCurves) return quantities
  const { rule } = question.offer
  return quantities.flatMap((start, index) => {
    const end = lastBefore(rule, quantities[index + 1] ?? null)
    const turns = [start]
    for (let from: Decimal | null = start; from; ) {
      const now = chargeAt(question, from)
      from = firstWhere(rule, from, end, (at) => !isSameAnswer(chargeAt(question, at), now))
      if (from) turns.push(from)
    }
    return turns
  })
}

function isSameAnswer(a: Charge | null, b: Charge | null): boolean {
  if (a?.marginal !== b?.marginal || a?.winner.reached !== b?.winner.reached) return false
  return areSameBands(a?.bands ?? [], b?.bands ?? [])
}

/** The same breaks one after the other, each for as many units but the last: quotas may let lists between change places. */
function areSameBands(a: readonly BreakBand[], b: readonly BreakBand[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ at, baseQuantity }, index) => {
      const isLast = index === a.length - 1
      return at === b[index]?.at && (isLast || baseQuantity.eq(b[index].baseQuantity))
    })
  )
}

function chargeAt(question: PriceQuestion, quantity: Decimal): Charge | null {
  return chargeOf(decide(question, quantity))
}
