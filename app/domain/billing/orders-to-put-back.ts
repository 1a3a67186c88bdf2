import { type Decimal, zero } from '#pricing/decimal.ts'
import { sum } from '#pricing/sum.ts'

/** An order under way with what was paid for it and no invoice has taken yet. */
export type PaidOrder = {
  orderNumber: string
  kept: Decimal
  /** The payment that is undone names it. */
  isNamed: boolean
  /** Nothing of it is shipped or invoiced: it can wait for its money again. */
  mayWait: boolean
}

/**
 * Which orders wait for their money again when so much of it is gone: those that the payment names, then in the order
 * given, and none that need not. Null where what can wait is not enough. Nothing missing puts nothing back.
 */
export function ordersToPutBack(
  orders: readonly PaidOrder[],
  missing: Decimal,
): PaidOrder[] | null {
  const waiting = orders.filter(({ mayWait }) => mayWait)
  const inTurn = [
    ...waiting.filter(({ isNamed }) => isNamed),
    ...waiting.filter(({ isNamed }) => !isNamed),
  ]
  const chosen: PaidOrder[] = []
  let freed = zero
  for (const order of inTurn) {
    if (freed.gte(missing)) break
    chosen.push(order)
    freed = freed.plus(order.kept)
  }
  return freed.gte(missing) ? needed(chosen, missing) : null
}

/** The last ones first, so that of two that would do the one chosen earlier stays. */
function needed(chosen: readonly PaidOrder[], missing: Decimal): PaidOrder[] {
  return chosen.reduceRight<PaidOrder[]>(
    (left, order) => {
      const without = left.filter((one) => one !== order)
      return sum(without.map(({ kept }) => kept)).gte(missing) ? without : left
    },
    [...chosen],
  )
}
