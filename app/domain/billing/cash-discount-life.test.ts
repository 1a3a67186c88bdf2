import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { groupsLeft } from '#pricing/cash-discount.ts'
import { Decimal, zero } from '#pricing/decimal.ts'
import type { TaxGroup } from '#pricing/document.ts'
import { sum } from '#pricing/sum.ts'
import { propertyRuns } from '#test/pricing/property-runs.ts'
import {
  type DiscountedInvoice,
  discountOffer,
  discountOn,
  discountStep,
  grantedAmount,
  lateMoneyToFree,
  partToSet,
} from './cash-discount.ts'

const inTime = '2026-11-12'
const late = '2026-11-13'
const group = (rate: string, net: Decimal): TaxGroup => ({
  taxCategory: 'S',
  rate: new Decimal(rate),
  taxable: net,
  tax: net.times(rate).toDecimalPlaces(2),
})
const gross = (groups: readonly TaxGroup[]) =>
  sum(groups.map(({ taxable, tax }) => taxable.plus(tax)))

type Life = {
  invoice: DiscountedInvoice
  payments: { amount: Decimal; isTimely: boolean }[]
  /** Of credit notes of goods: set against the invoice, and not. */
  setOff: Decimal
  unapplied: Decimal
}
type Event =
  | { what: 'pay'; share: number; isTimely: boolean }
  | { what: 'credit'; share: number }
  | { what: 'undo' }

/** As it stands after its payments and its own documents. */
function standing({ invoice, payments, setOff }: Life): DiscountedInvoice {
  const settled = sum(payments.map(({ amount }) => amount))
  const timely = sum(payments.map(({ amount, isTimely }) => (isTimely ? amount : zero)))
  const paid = settled.plus(setOff).plus(grantedAmount(invoice))
  return { ...invoice, settled, timely, open: gross(invoice.groups).minus(paid) }
}

/** The use cases' steps: money set against it, the discount settled, goods credited set off. */
function happen(life: Life, event: Event): void {
  const now = standing(life)
  if (event.what === 'pay') {
    const offer = discountOffer(now)
    const whole = event.share > 100 && offer !== null ? offer.pays : now.open
    const offered = event.share > 100 ? whole : now.open.times(event.share).div(100)
    const day = event.isTimely ? inTime : late
    const owed = { open: now.open, discount: offer }
    const amount = partToSet(owed, offered.toDecimalPlaces(2), day)
    life.payments.push({ amount, isTimely: event.isTimely })
  }
  if (event.what === 'undo') life.payments.pop()
  if (event.what === 'credit') {
    const goods = groupsLeft(now.groups, now.credited).map((left) => {
      const taxable = left.taxable
        .times(event.share)
        .div(100)
        .toDecimalPlaces(2, Decimal.ROUND_DOWN)
      const isWhole = taxable.equals(left.taxable)
      const tax = isWhole
        ? left.tax
        : Decimal.min(left.tax, group(left.rate.toString(), taxable).tax)
      return { ...left, taxable, tax }
    })
    life.invoice = { ...life.invoice, credited: [...life.invoice.credited, ...goods] }
    life.unapplied = life.unapplied.plus(gross(goods))
  }
  settle(life)
  if (event.what !== 'credit') return
  const part = Decimal.min(standing(life).open, life.unapplied)
  life.setOff = life.setOff.plus(part)
  life.unapplied = life.unapplied.minus(part)
}

function settle(life: Life): void {
  const step = discountStep(standing(life))
  let inTheWay = lateMoneyToFree(standing(life))
  for (const payment of life.payments.toReversed().filter(({ isTimely }) => !isTimely)) {
    const off = Decimal.min(inTheWay, payment.amount)
    payment.amount = payment.amount.minus(off)
    inTheWay = inTheWay.minus(off)
  }
  expect(inTheWay.isZero()).toBe(true)
  if (step) life.invoice = { ...life.invoice, granted: [...life.invoice.granted, ...step.groups] }
}

function holds(life: Life): void {
  const { groups, credited, granted } = life.invoice
  const now = standing(life)
  expect(now.open.gte(0)).toBe(true)
  expect(discountStep(now)).toBeNull()
  for (const { taxable, tax } of groupsLeft(groups, [...credited, ...granted])) {
    expect(taxable.gte(0)).toBe(true)
    expect(tax.gte(0)).toBe(true)
  }
  const whole = grantedAmount(life.invoice)
  expect(whole.isZero() || whole.equals(discountOn(now).amount)).toBe(true)
  if (whole.gt(0)) expect(now.open.lte(life.unapplied)).toBe(true)
}

const cents = fc.integer({ min: 0, max: 90_000 }).map((count) => new Decimal(count).div(100))
const events: fc.Arbitrary<Event> = fc.oneof(
  fc.record({
    what: fc.constant('pay' as const),
    share: fc.integer({ min: 1, max: 150 }),
    isTimely: fc.boolean(),
  }),
  fc.record({ what: fc.constant('credit' as const), share: fc.integer({ min: 1, max: 100 }) }),
  fc.record({ what: fc.constant('undo' as const) }),
)

test.prop(
  [
    fc.tuple(cents, cents),
    fc.integer({ min: 0, max: 200 }),
    fc.array(events, { minLength: 1, maxLength: 8 }),
  ],
  propertyRuns(500),
)(
  'whatever happens to an invoice, its documents never exceed it at any rate',
  (nets, tenths, life) => {
    const [first, second] = nets
    const invoice: DiscountedInvoice = {
      currency: 'EUR',
      percent: String(tenths / 10),
      untilOn: inTime,
      groups: [group('0.21', first), group('0.11', second)],
      credited: [],
      granted: [],
      open: zero,
      settled: zero,
      timely: zero,
    }
    const lived: Life = { invoice, payments: [], setOff: zero, unapplied: zero }
    for (const event of life) {
      happen(lived, event)
      holds(lived)
    }
  },
)
