import { fc } from '@fast-check/vitest'
import { Decimal, zero } from '#pricing/decimal.ts'
import type { InvoiceableOrder, OrderLine, Quantities } from '#pricing/invoiceable-order.ts'
import { sum } from '#pricing/sum.ts'
import { documents, taxKeys } from './arbitrary-document.ts'

/** Pieces, and kilograms with three decimals. */
const quantities = fc.oneof(
  fc.integer({ min: 1, max: 60 }).map((pieces) => new Decimal(pieces)),
  fc.integer({ min: 1, max: 90_000 }).map((grams) => new Decimal(grams).div(1000)),
)

/** Four decimals per unit; now and then a line that gives money back. */
function unitPrices(isPositive: boolean): fc.Arbitrary<Decimal> {
  const prices = fc.integer({ min: 0, max: 900_000 })
  const signed = isPositive
    ? prices
    : fc.oneof(prices, prices, fc.integer({ min: -90_000, max: 0 }))
  return signed.map((price) => new Decimal(price).div(10_000))
}

function orderLines(isPositive: boolean): fc.Arbitrary<OrderLine[]> {
  const line = fc.tuple(taxKeys, quantities, unitPrices(isPositive))
  return fc.array(line, { minLength: 1, maxLength: 8 }).map((lines) =>
    lines.map(([key, quantity, price], index) => ({
      ...key,
      id: `line ${index}`,
      quantity,
      cancelledQuantity: zero,
      exactAmount: price.times(quantity),
    })),
  )
}

export function orders(options: { isPositive: boolean }): fc.Arbitrary<InvoiceableOrder> {
  return fc
    .tuple(
      documents(options),
      orderLines(options.isPositive),
      fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
    )
    .map(([document, lines, areTied]) => ({
      ...document,
      lines,
      charges: document.charges.map((charge, index) =>
        areTied[index] ? { ...charge, lineId: `line ${index % lines.length}` } : charge,
      ),
    }))
}

/** Draws how much of each line each of up to five steps takes; they add up to `wholes`. */
export const splits = fc.array(
  fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 8, maxLength: 8 }),
  { minLength: 1, maxLength: 5 },
)

export function stepsOf(wholes: Quantities, draws: readonly (readonly number[])[]): Quantities[] {
  const columns = [...wholes].map(([id, whole], index) => ({
    id,
    parts: partsOf(
      whole,
      draws.map((draw) => draw[index] ?? 0),
    ),
  }))
  const steps = draws.map((_, step) => {
    const taken = columns.map(({ id, parts }) => [id, parts[step] ?? zero] as const)
    return new Map(taken.filter(([, quantity]) => !quantity.isZero()))
  })
  return steps.filter((step) => step.size > 0)
}

/** In proportion to the weights, down to three decimals; the last takes the rest. */
function partsOf(whole: Decimal, weights: readonly number[]): Decimal[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  const shares = weights.map((weight) =>
    all === 0 ? zero : whole.times(weight).div(all).toDecimalPlaces(3, Decimal.ROUND_DOWN),
  )
  const before = sum(shares.slice(0, -1))
  return [...shares.slice(0, -1), whole.minus(before)]
}

export function joinedSteps(first: Quantities, second: Quantities): Quantities {
  const both = new Map(first)
  for (const [id, quantity] of second) both.set(id, quantity.plus(both.get(id) ?? zero))
  return both
}
