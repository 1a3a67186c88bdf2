import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { Decimal, zero } from '#pricing/decimal.ts'
import { sum } from '#pricing/sum.ts'
import { propertyRuns } from '#test/pricing/property-runs.ts'
import {
  type DiscountedInvoice,
  discountOffer,
  discountOn,
  discountStep,
  grantedAmount,
  lateMoneyInTheWay,
  lateMoneyToFree,
  mayGrantByHand,
  partToSet,
  settlingAmount,
} from './cash-discount.ts'
import { buyerDiscountView, invoiceDiscountView } from './cash-discount-view.ts'

const inTime = '2026-11-12'
const late = '2026-11-13'
const group = (rate: string, taxable: string, tax: string) => ({
  taxCategory: 'S' as const,
  rate: new Decimal(rate),
  taxable: new Decimal(taxable),
  tax: new Decimal(tax),
})

/** 993.50 gross, of which 3 % are 29.81. */
const invoice = (more: Partial<DiscountedInvoice> = {}): DiscountedInvoice => ({
  currency: 'EUR',
  percent: '3',
  untilOn: inTime,
  groups: [group('0.21', '500', '105'), group('0.11', '350', '38.50')],
  credited: [],
  granted: [],
  open: new Decimal('993.50'),
  settled: zero,
  timely: zero,
  ...more,
})
const paid = (amount: string, timely = amount): DiscountedInvoice =>
  invoice({
    open: new Decimal('993.50').minus(amount),
    settled: new Decimal(amount),
    timely: new Decimal(timely),
  })

describe('the offer', () => {
  const said = (of: DiscountedInvoice) => {
    const offer = discountOffer(of)
    return offer && [offer.pays.toFixed(2), offer.amount.toFixed(2)]
  }
  test('is what is payable less the discount', () => {
    expect(said(invoice())).toEqual(['963.69', '29.81'])
  })
  test('counts what was paid in time', () => {
    expect(said(paid('500'))).toEqual(['463.69', '29.81'])
  })
  test('is less after goods were credited', () => {
    const credited = [group('0.21', '100', '21')]
    expect(said(invoice({ credited, open: new Decimal('872.50') }))).toEqual(['846.32', '26.18'])
  })
  test('stands beside late money where a credit note leaves the discount open', () => {
    // 121.00 of goods were credited while it was paid; that payment was undone, and 10.00 came late.
    const credited = [group('0.21', '100', '21')]
    const open = new Decimal('983.50')
    const of = invoice({ credited, open, settled: new Decimal(10) })
    expect(said(of)).toEqual(['846.32', '26.18'])
  })
  test('stands beside late money that makes room for it', () => {
    expect(said(paid('500', '499'))).toEqual(['464.69', '29.81'])
    expect(said(paid('29.81', '0'))).toEqual(['963.69', '29.81'])
  })
  test('is gone once late money leaves less open than has to be paid in time, or it is granted', () => {
    expect(said(paid('29.82', '0'))).toBeNull()
    expect(said(invoice({ granted: discountOn(invoice()).groups }))).toBeNull()
  })
})

describe('money is set against an invoice', () => {
  const owed = { open: new Decimal('993.50'), discount: discountOffer(invoice()) }
  test.each([
    ['less than earns it: all of it', '963.68', inTime, '963.68'],
    ['what earns it: all of it', '963.69', inTime, '963.69'],
    ['the whole gross in time: the discount stays with the payment', '993.50', inTime, '963.69'],
    ['the whole gross a day late: all of it', '993.50', late, '993.50'],
  ])('%s', (_, offered, valueOn, set) => {
    expect(partToSet(owed, new Decimal(offered), valueOn).toFixed(2)).toBe(set)
  })
  test('and settles it with less in time than later', () => {
    const settles = [inTime, late].map((day) => settlingAmount(owed, day).toFixed(2))
    expect(settles).toEqual(['963.69', '993.50'])
  })
})

describe('by hand finance may grant it', () => {
  test.each([
    ['once all but the discount is paid late', paid('963.69', '0'), true],
    ['not a cent before', paid('963.68', '0'), false],
    ['though late money paid the discount too', paid('993.50', '0'), true],
    ['in part in time, where the late part makes room', paid('993.50', '963.68'), true],
    ['not where money in time leaves no room', paid('993.50', '963.70'), false],
    ['not again', { ...paid('963.69', '0'), granted: discountOn(invoice()).groups }, false],
  ])('%s', (_, of, may) => {
    expect(mayGrantByHand(of)).toBe(may)
  })

  test('and the page says why where it may not', () => {
    const said = (of: DiscountedInvoice, today = late) => {
      const { none, frees } = invoiceDiscountView(of, today)
      return [none?.reason, none?.pays.amount, frees?.amount]
    }
    expect(said(invoice(), inTime)).toEqual([undefined, undefined, undefined])
    expect(said(invoice())).toEqual(['passed', '963.69', undefined])
    expect(said(paid('100', '0'), inTime)).toEqual(['late', '863.69', undefined])
    expect(said(paid('993.50', '963.70'))).toEqual(['noRoom', '0.00', undefined])
    expect(said(paid('980.00', '0'))).toEqual([undefined, undefined, '16.31'])
    expect(said(paid('963.69', '0'))).toEqual([undefined, undefined, undefined])
  })

  test('and of no buyer the page tells it', () => {
    const told = buyerDiscountView(invoiceDiscountView(paid('980.00', '0'), late))
    expect(told).toMatchObject({ mayGrant: false, frees: null, none: null })
  })
})

const units = (max: number) =>
  fc.integer({ min: 0, max }).map((count) => new Decimal(count).div(100))

/** An invoice of two rates, some of it credited, some of it paid, some of that late. */
const invoices = fc
  .record({
    nets: fc.tuple(units(90_000), units(90_000)),
    shares: fc.tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 10 })),
    percent: fc.integer({ min: 0, max: 100 }).map((tenths) => String(tenths / 10)),
    paidShare: fc.integer({ min: 0, max: 1000 }),
    lateShare: fc.constantFrom(0, 0, 10, 50, 100),
    unset: fc.constantFrom(0, 0, 1),
  })
  .map(({ nets, shares, percent, paidShare, lateShare, unset }) => {
    const rates = ['0.21', '0.11'] as const
    const part = (of: Decimal, rate: string) =>
      group(rate, of.toFixed(2), of.times(rate).toFixed(2))
    const groups = rates.map((rate, index) => part(nets[index] ?? zero, rate))
    const credited = rates.map((rate, index) =>
      part(
        (nets[index] ?? zero)
          .times(shares[index] ?? 0)
          .div(10)
          .toDecimalPlaces(2, 1),
        rate,
      ),
    )
    const gross = (list: typeof groups) => sum(list.map(({ taxable, tax }) => taxable.plus(tax)))
    const payable = Decimal.max(0, gross(groups).minus(gross(credited)))
    const settled = payable.times(paidShare).div(1000).toDecimalPlaces(2)
    return invoice({
      percent,
      groups,
      credited,
      // A credit note whose invoice was paid when it came is set against something else.
      open: payable.minus(settled).plus(gross(credited).times(unset)),
      settled,
      timely: settled.minus(settled.times(lateShare).div(100).toDecimalPlaces(2)),
    })
  })

const withMoney = (before: DiscountedInvoice, money: Decimal): DiscountedInvoice => ({
  ...before,
  open: before.open.minus(money),
  settled: before.settled.plus(money),
  timely: before.timely.plus(money),
})

describe('in every case', () => {
  property.prop([invoices], propertyRuns())(
    'what the offer asks for earns it, and settles the invoice',
    (before) => {
      const offer = discountOffer(before)
      if (offer === null) return
      const money = partToSet({ open: before.open, discount: offer }, before.open, inTime)
      const after = withMoney(before, money)
      const step = discountStep(after)
      const open = after.open.plus(lateMoneyToFree(after))
      expect(step?.amount.toFixed(2)).toBe(open.toFixed(2))
      expect(lateMoneyToFree(after).lte(after.settled.minus(after.timely))).toBe(true)
      expect(discountStep({ ...after, open: zero, granted: step?.groups ?? [] })).toBeNull()
      expect(discountStep(withMoney(before, offer.pays.minus('0.01')))).toBeNull()
    },
  )

  property.prop([invoices, fc.integer({ min: 0, max: 1000 })], propertyRuns())(
    'money in time earns it where it is offered and nowhere else',
    (before, share) => {
      const offer = discountOffer(before)
      const some = before.open.times(share).div(1000).toDecimalPlaces(2)
      const earns = (money: Decimal) => discountStep(withMoney(before, money)) !== null
      if (earns(zero)) return
      if (offer === null) expect(earns(some)).toBe(false)
      else {
        expect(earns(offer.pays)).toBe(true)
        if (some.lt(offer.pays)) expect(earns(some)).toBe(false)
      }
    },
  )

  property.prop([invoices], propertyRuns())(
    'by hand no more than the discount is granted, late money alone makes room, and it stays',
    (before) => {
      if (!mayGrantByHand(before)) return
      const { amount, groups: granted } = discountOn(before)
      const freed = lateMoneyInTheWay(before)
      expect(freed.lte(before.settled.minus(before.timely))).toBe(true)
      const open = before.open.plus(freed).minus(amount)
      expect(open.isNegative()).toBe(false)
      const after = { ...before, granted, open, settled: before.settled.minus(freed) }
      expect(discountStep(after)).toBeNull()
      expect(mayGrantByHand(after)).toBe(false)
    },
  )

  property.prop([invoices], propertyRuns())(
    'what is undone is taken back to the cent, by rate',
    (before) => {
      const { groups: granted } = discountOn(before)
      const undone = { ...before, granted, settled: zero, timely: zero }
      if (grantedAmount(undone).isZero()) return
      const step = discountStep(undone)
      const back = (step?.groups ?? []).map(({ rate, taxable, tax }) => `${rate} ${taxable} ${tax}`)
      const given = granted
        .filter(({ taxable, tax }) => !taxable.isZero() || !tax.isZero())
        .map(({ rate, taxable, tax }) => `${rate} ${zero.minus(taxable)} ${zero.minus(tax)}`)
      expect(back).toEqual(given)
    },
  )
})
