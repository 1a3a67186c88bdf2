import { fc, test } from '@fast-check/vitest'
import { expect, it } from 'vitest'
import { Decimal } from '#pricing/decimal.ts'
import { sum } from '#pricing/sum.ts'
import { propertyRuns } from '#test/pricing/property-runs.ts'
import { ordersToPutBack, type PaidOrder } from './orders-to-put-back.ts'

const order = (orderNumber: string, kept: string, given: Partial<PaidOrder> = {}): PaidOrder => ({
  orderNumber,
  kept: new Decimal(kept),
  isNamed: false,
  mayWait: true,
  ...given,
})
const numbers = (orders: PaidOrder[], missing: string) =>
  ordersToPutBack(orders, new Decimal(missing))?.map(({ orderNumber }) => orderNumber) ?? null

it.each<[string, PaidOrder[], string, string[] | null]>([
  ['none where nothing is missing', [order('A', '10')], '0', []],
  ['the first that is enough', [order('A', '10'), order('B', '10')], '9.99', ['A']],
  ['the named one first', [order('A', '10'), order('B', '5', { isNamed: true })], '5', ['B']],
  ['no small one beside the large one that does', [order('A', '1'), order('B', '9')], '8', ['B']],
  ['none that has left', [order('A', '10', { mayWait: false }), order('B', '10')], '10', ['B']],
  ['nothing at all where that is not enough', [order('A', '10')], '10.01', null],
])('put back: %s', (_, orders, missing, expected) => {
  expect(numbers(orders, missing)).toEqual(expected)
})

const orders = fc.array(
  fc.record({
    orderNumber: fc.constant('O'),
    kept: fc.integer({ min: 1, max: 50 }).map((units) => new Decimal(units)),
    isNamed: fc.boolean(),
    mayWait: fc.boolean(),
  }),
  { maxLength: 8 },
)

test.prop([orders, fc.integer({ min: -5, max: 250 })], propertyRuns())(
  'what is put back is enough, may wait, and none of it could be left out',
  (all, missing) => {
    const back = ordersToPutBack(all, new Decimal(missing))
    const most = sum(all.filter(({ mayWait }) => mayWait).map(({ kept }) => kept))
    expect(back === null).toBe(most.lt(missing))
    if (back === null) return
    const freed = sum(back.map(({ kept }) => kept))
    expect(freed.gte(missing)).toBe(true)
    expect(back.every(({ mayWait }) => mayWait)).toBe(true)
    expect(back.every(({ kept }) => freed.minus(kept).lt(missing))).toBe(true)
  },
)
