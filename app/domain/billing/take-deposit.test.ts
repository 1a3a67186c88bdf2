import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { Decimal } from '#pricing/decimal.ts'
import { propertyRuns } from '#test/pricing/property-runs.ts'
import type { Credit } from './credits.ts'
import { takeDeposit } from './take-deposit.ts'

const untilOn = '2026-11-12'
const credit = (id: number, left: string | number, valueOn = untilOn): Credit => ({
  paymentId: BigInt(id),
  creditNoteId: null,
  left: new Decimal(left),
  valueOn,
})
const discount = { untilOn, amount: new Decimal('30') }
const total = new Decimal('1000')
const take = (
  credits: readonly Credit[],
  deposit = '1000',
  offered: typeof discount | null = discount,
) => {
  const taken = takeDeposit(credits, { deposit: new Decimal(deposit), total, discount: offered })
  const parts = taken.parts.map(({ credit: { paymentId }, amount }) => `${paymentId}: ${amount}`)
  return [...parts, taken.earnsDiscount]
}

describe('what an invoice takes of the money paid with its order', () => {
  test('is all of it, the oldest first, without a cash discount', () => {
    expect(take([credit(1, 600), credit(2, 500)], '1000', null)).toEqual([
      '1: 600',
      '2: 400',
      false,
    ])
  })
  test('leaves the discount open where the money was there in time', () => {
    expect(take([credit(1, 600), credit(2, 400)])).toEqual(['1: 600', '2: 370', true])
  })
  test('is all of it where the money came late', () => {
    expect(take([credit(1, 600), credit(2, 400, '2026-11-13')])).toEqual([
      '1: 600',
      '2: 400',
      false,
    ])
  })
  test('prefers what was in time where that is enough', () => {
    expect(take([credit(1, 100, '2026-11-13'), credit(2, 990)])).toEqual(['2: 970', true])
  })
  test('is the deposit where that is less than the invoice without the discount', () => {
    expect(take([credit(1, 2000)], '969.99')).toEqual(['1: 969.99', false])
  })
  test('of a deposit just short of the total settles the invoice too', () => {
    expect(take([credit(1, 980)], '980')).toEqual(['1: 970', true])
  })
})

const cents = (max: number) =>
  fc.integer({ min: 0, max }).map((value) => new Decimal(value).div(100))
const someCredits = fc.array(
  fc.record({ left: cents(90_000), valueOn: fc.constantFrom('2026-11-01', untilOn, '2026-11-13') }),
  { maxLength: 6 },
)

property.prop([someCredits, cents(100_000), cents(9_000)], propertyRuns())(
  'never more than the deposit nor a credit has, and with the discount exactly the total',
  (drawn, deposit, amount) => {
    const credits = drawn.map(({ left, valueOn }, id) => credit(id, left.toFixed(), valueOn))
    const taken = takeDeposit(credits, { deposit, total, discount: { untilOn, amount } })
    expect(taken.received.lte(deposit)).toBe(true)
    for (const { credit: from, amount: part } of taken.parts) expect(part.lte(from.left)).toBe(true)
    if (taken.earnsDiscount) expect(taken.received.plus(amount).equals(total)).toBe(true)
  },
)
