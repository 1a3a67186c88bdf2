import type { Decimal } from './decimal.ts'
import type { Currency } from './money.ts'

/** Limits of one order in one currency; `null` sets none. */
export type OrderRule = {
  currency: Currency
  minimum: Decimal | null
  maximum: Decimal | null
  firstOrderMinimum: Decimal | null
  reorderMinimum: Decimal | null
}

export type OrderToCheck = {
  currency: Currency
  /** Goods net after line discounts, before document discount, charges and VAT, before any split. */
  goodsNet: Decimal
  /** No order placed and uncancelled by this company yet. */
  isFirstOrder: boolean
  /** Orders from quotes are exempt. */
  isFromQuote: boolean
}

export type OrderViolation = {
  code: 'ORDER_MINIMUM' | 'FIRST_ORDER_MINIMUM' | 'REORDER_MINIMUM' | 'ORDER_MAXIMUM'
  limit: Decimal
  currency: Currency
  /** By how much the order is short of, or beyond, the limit. */
  difference: Decimal
}

/**
 * Checks an order against the rule of its currency (domain rule 3): no row in the currency means no
 * rule. First-order and reorder minimums replace the general one where set. Limits are inclusive.
 */
export function checkOrder(
  rules: readonly OrderRule[],
  order: OrderToCheck,
): readonly OrderViolation[] {
  const rule = rules.find(({ currency }) => currency === order.currency)
  if (!rule || order.isFromQuote) return []
  const { currency, goodsNet } = order
  const violations: OrderViolation[] = []
  const minimum = effectiveMinimum(rule, order.isFirstOrder)
  if (minimum && goodsNet.lt(minimum.limit)) {
    violations.push({ ...minimum, currency, difference: minimum.limit.minus(goodsNet) })
  }
  if (rule.maximum && goodsNet.gt(rule.maximum)) {
    const difference = goodsNet.minus(rule.maximum)
    violations.push({ code: 'ORDER_MAXIMUM', limit: rule.maximum, currency, difference })
  }
  return violations
}

function effectiveMinimum(
  rule: OrderRule,
  isFirstOrder: boolean,
): Pick<OrderViolation, 'code' | 'limit'> | null {
  const special = isFirstOrder ? rule.firstOrderMinimum : rule.reorderMinimum
  if (special)
    return { code: isFirstOrder ? 'FIRST_ORDER_MINIMUM' : 'REORDER_MINIMUM', limit: special }
  return rule.minimum && { code: 'ORDER_MINIMUM', limit: rule.minimum }
}
