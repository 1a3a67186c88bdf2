import { changePoints } from './change-points.ts'
import { type Charge, chargeOf } from './charge.ts'
import { decide } from './decide.ts'
import type { Decimal } from './decimal.ts'
import type { BreakBand } from './graduated.ts'
import { firstBeyond, lastBefore } from './grid-search.ts'
import type { ChangePoints } from './offer.ts'
import type { PriceQuestion } from './price-question.ts'

/**
 * The change points and, where prices also move between them, where another break takes over. From one to the next each
 * further unit costs the same, and the price of all moves in one direction.
 */
export function turningQuantities(question: PriceQuestion): readonly Decimal[] {
  const points = changePoints(question)
  if (!points.hasCurves) return points.quantities
  return points.quantities.flatMap((_, index) => turnsFrom(question, points, index))
}

/** From a quantity on, stretch by stretch: most searches end before the last one. */
export function* stretchesFrom(
  question: PriceQuestion,
  first: Decimal,
): Generator<readonly [start: Decimal, end: Decimal]> {
  const { rule } = question.offer
  const points = changePoints(question)
  let start = first
  for (const [index] of points.quantities.entries()) {
    const next = points.quantities[index + 1]
    if (next?.lte(first)) continue
    for (const turn of turnsFrom(question, points, index)) {
      if (turn.lte(first)) continue
      yield [start, lastBefore(rule, turn)]
      start = turn
    }
  }
  yield [start, lastBefore(rule, null)]
}

/** A change point and what turns before the next one. (A quote in the question only adds turns, where nothing changes.) */
function turnsFrom(
  question: PriceQuestion,
  { quantities, turns }: ChangePoints,
  index: number,
): readonly Decimal[] {
  const start = quantities[index]
  if (!start) return []
  const known = turns[index]
  if (known) return known
  const end = lastBefore(question.offer.rule, quantities[index + 1] ?? null)
  const found = findTurns(question, start, end)
  turns[index] = found
  return found
}

function findTurns(question: PriceQuestion, start: Decimal, end: Decimal): readonly Decimal[] {
  const { rule } = question.offer
  const turns = [start]
  for (let from: Decimal | null = start; from?.lt(end); ) {
    const now = chargeAt(question, from)
    from = firstBeyond(rule, from, end, (at) => !isSameAnswer(chargeAt(question, at), now))
    if (from) turns.push(from)
  }
  return turns
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
