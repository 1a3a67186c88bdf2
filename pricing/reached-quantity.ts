import { type Decimal, zero } from './decimal.ts'
import type { InvoiceTotals, OrderLine, Quantities } from './invoiceable-order.ts'

/** What these documents have taken of each line, by line id. */
export function invoicedQuantities(invoices: readonly InvoiceTotals[]): Map<string, Decimal> {
  const taken = new Map<string, Decimal>()
  for (const { id, quantity } of invoices.flatMap(({ lines }) => lines)) {
    taken.set(id, quantity.plus(taken.get(id) ?? zero))
  }
  return taken
}

/** Ordered and not cancelled, by line id. */
export function standingQuantities(lines: readonly OrderLine[]): Map<string, Decimal> {
  return new Map(
    lines.map(({ id, quantity, cancelledQuantity }) => [id, quantity.minus(cancelledQuantity)]),
  )
}

/** Earlier and further quantities together. Refuses (RangeError) less than nothing or too much. */
export function reachedQuantities(
  lines: readonly OrderLine[],
  earlier: Quantities,
  further: Quantities,
): Map<string, Decimal> {
  const reached = new Map(
    [...standingQuantities(lines)].map(([id, standing]) => {
      const step = further.get(id) ?? zero
      const sum = step.plus(earlier.get(id) ?? zero)
      if (step.lt(0) || sum.gt(standing)) throw new RangeError(`line ${id} has no ${step} left`)
      return [id, sum] as const
    }),
  )
  for (const id of further.keys()) if (!reached.has(id)) throw new RangeError(`no line ${id}`)
  return reached
}
