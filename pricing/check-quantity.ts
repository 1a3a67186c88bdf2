import { Decimal } from './decimal.ts'
import {
  type QuantityRule,
  type QuantityRuleOrigin,
  validQuantityAtOrAbove,
  validQuantityAtOrBelow,
} from './quantity-rule.ts'

type QuantityViolationCode = 'PRECISION' | 'INCREMENT' | 'MINIMUM' | 'MAXIMUM'

export type QuantityViolation = {
  code: QuantityViolationCode
  /** The rule's value: decimal places, increment, minimum or maximum. */
  limit: Decimal
  quantity: Decimal
  /** The nearest valid quantities; `null` where there is none on that side. */
  below: Decimal | null
  above: Decimal | null
  origin: QuantityRuleOrigin
}

/**
 * The one validator for every way in (domain rule 3). Violations come in the order PRECISION, else
 * INCREMENT; MINIMUM; MAXIMUM, against the merged rule; none means orderable. Limits are inclusive.
 */
export function checkQuantity(rule: QuantityRule, quantity: Decimal): readonly QuantityViolation[] {
  const { minimum, maximum, increment, precision, origins } = rule
  const found: [QuantityViolationCode, Decimal, QuantityRuleOrigin][] = []
  if (quantity.decimalPlaces() > precision) found.push(['PRECISION', new Decimal(precision), null])
  else if (!quantity.mod(increment).isZero())
    found.push(['INCREMENT', increment, origins.increment])
  if (quantity.lt(minimum)) found.push(['MINIMUM', minimum, origins.minimum])
  if (maximum?.lt(quantity)) found.push(['MAXIMUM', maximum, origins.maximum])
  return found.map(([code, limit, origin]) => ({
    code,
    limit,
    quantity,
    below: validQuantityAtOrBelow(rule, quantity),
    above: validQuantityAtOrAbove(rule, quantity),
    origin,
  }))
}
