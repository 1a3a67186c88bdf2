import { Decimal } from './decimal.ts'
import type { QuantityRule } from './quantity-rule.ts'
import { validQuantityAtOrBelow } from './quantity-rule.ts'

/** Beyond any order: where a search without a maximum ends. */
const farAway = new Decimal('1e12')

/** The last valid quantity before the next change, or the last one of all. */
export function lastBefore(rule: QuantityRule, next: Decimal | null): Decimal {
  const limit = next ? next.minus(rule.increment) : farAway
  return validQuantityAtOrBelow(rule, limit) ?? limit
}

/**
 * The first quantity of `start ... end` where the test holds, given that once it holds beyond the
 * start it keeps holding up to the end; between change points prices move in one direction only.
 */
export function firstWhere(
  rule: QuantityRule,
  start: Decimal,
  end: Decimal,
  test: (quantity: Decimal) => boolean,
): Decimal | null {
  return test(start) ? start : firstBeyond(rule, start, end, test)
}

/** The same where the start is known to fail the test. */
export function firstBeyond(
  rule: QuantityRule,
  start: Decimal,
  end: Decimal,
  test: (quantity: Decimal) => boolean,
): Decimal | null {
  if (end.lte(start) || !test(end)) return null
  let [no, yes] = [new Decimal(0), end.minus(start).div(rule.increment).round()]
  while (yes.minus(no).gt(1)) {
    const middle = no.plus(yes).div(2).floor()
    if (test(start.plus(middle.times(rule.increment)))) yes = middle
    else no = middle
  }
  return start.plus(yes.times(rule.increment))
}
