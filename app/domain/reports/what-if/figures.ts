import { type Decimal, zero } from '#pricing/index.ts'

/**
 * What lines add up to. Only lines that have a price before and after count, so that the difference is what buyers pay
 * more or less; the costed part is of those whose cost is known.
 */
export type Sums = {
  before: Decimal
  after: Decimal
  costedBefore: Decimal
  costedAfter: Decimal
  cost: Decimal
}

/** Percentages to two places, half away from zero; null where there is nothing to be a part of. */
export type Figures = {
  before: Decimal
  after: Decimal
  difference: Decimal
  differencePercent: Decimal | null
  marginBefore: Margin | null
  marginAfter: Margin | null
}

type Margin = { amount: Decimal; percent: Decimal | null }

/** The one place where difference and margin are made of sums: for the whole, a company and a product alike. */
export function figuresOf({ before, after, costedBefore, costedAfter, cost }: Sums): Figures {
  const difference = after.minus(before)
  return {
    before,
    after,
    difference,
    differencePercent: percentOf(difference, before),
    marginBefore: marginOf(costedBefore, cost),
    marginAfter: marginOf(costedAfter, cost),
  }
}

/** Of what was paid for goods whose cost is known; null where none of it is. */
function marginOf(net: Decimal, cost: Decimal): Margin | null {
  if (net.isZero() && cost.isZero()) return null
  const amount = net.minus(cost)
  return { amount, percent: percentOf(amount, net) }
}

function percentOf(part: Decimal, whole: Decimal): Decimal | null {
  return whole.isZero() ? null : part.times(100).div(whole).toDecimalPlaces(2)
}

type Summed = {
  before: { net: Decimal } | null
  after: { net: Decimal } | null
  cost: Decimal | null
}

export const noSums: Sums = {
  before: zero,
  after: zero,
  costedBefore: zero,
  costedAfter: zero,
  cost: zero,
}

/** Adds a line to sums: the rule that the stored lines are summed by, too. */
export function addLine(sums: Sums, { before, after, cost }: Summed): Sums {
  if (!before || !after) return sums
  const costed = cost !== null
  return {
    before: sums.before.plus(before.net),
    after: sums.after.plus(after.net),
    costedBefore: costed ? sums.costedBefore.plus(before.net) : sums.costedBefore,
    costedAfter: costed ? sums.costedAfter.plus(after.net) : sums.costedAfter,
    cost: costed ? sums.cost.plus(cost) : sums.cost,
  }
}
