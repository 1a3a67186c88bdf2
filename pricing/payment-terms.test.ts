import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { currencies } from '#test/pricing/arbitrary-document.ts'
import { propertyRuns } from '#test/pricing/property-runs.ts'
import { weekendsOff } from './business-calendar.ts'
import { Decimal, one } from './decimal.ts'
import { currencyDecimals, money } from './money.ts'
import { netTerm, type PaymentTerm } from './payment-term.ts'
import { depositAmount, dueDates, invoiceDues } from './payment-terms.ts'
import { sum } from './sum.ts'

const days = { orderOn: '2026-08-01', invoiceOn: '2026-08-05', shipmentOn: '2026-08-04' }
const calendar = { ...weekendsOff, holidays: new Set(['2026-09-04']) }

const dues = (term: Partial<PaymentTerm>, amount = '100.00') =>
  dueDates({ ...netTerm(30), ...term }, days, money(amount, 'EUR'), calendar).map(
    (part) => `${part.kind} ${part.dueOn} ${part.amount.toFixed(2)}`,
  )

const thirds: PaymentTerm['schedule'] = {
  rule: 'INSTALMENTS',
  instalments: [
    { percent: '33.33', due: { rule: 'NET', days: 30 } },
    { percent: '33.33', due: { rule: 'NET', days: 60 } },
    { percent: '33.34', due: { rule: 'NET_EOM', days: 60 } },
  ],
}

describe('due dates', () => {
  it('count from the day of the order, the invoice or the shipment', () => {
    expect(dues({ base: 'order' })).toEqual(['balance 2026-08-31 100.00'])
    expect(dues({ base: 'invoice' })).toEqual(['balance 2026-09-04 100.00'])
    expect(dues({ base: 'shipment' })).toEqual(['balance 2026-09-03 100.00'])
  })

  it('roll over holidays and weekends', () => {
    expect(dues({ roll: 'next' })).toEqual(['balance 2026-09-07 100.00'])
    expect(dues({ roll: 'previous' })).toEqual(['balance 2026-09-03 100.00'])
  })

  it('of instalments have a rule each, and the last takes the rest', () => {
    expect(dues({ schedule: thirds }, '100.01')).toEqual([
      'instalment 2026-09-04 33.33',
      'instalment 2026-10-04 33.33',
      'instalment 2026-10-31 33.35',
    ])
  })

  it('of instalments roll each', () => {
    expect(dues({ schedule: thirds, roll: 'next' }).map((due) => due.slice(11, 21))).toEqual([
      '2026-09-07',
      '2026-10-05',
      '2026-11-02',
    ])
  })

  it('of instalments never ask for more than is left', () => {
    const half = { percent: '50', due: { rule: 'ON_RECEIPT' } } as const
    const halves: PaymentTerm['schedule'] = { rule: 'INSTALMENTS', instalments: [half, half] }
    // Half a cent is rounded up to one; nothing is left for the second.
    expect(dues({ schedule: halves }, '0.01')).toEqual([
      'instalment 2026-08-05 0.01',
      'instalment 2026-08-05 0.00',
    ])
    expect(dues({ schedule: halves }, '-0.01')).toEqual([
      'instalment 2026-08-05 -0.01',
      'instalment 2026-08-05 0.00',
    ])
    const many = {
      ...halves,
      instalments: Array.from({ length: 4 }, () => ({ ...half, percent: '25' })),
    }
    expect(dues({ schedule: many }, '0.02').map((due) => due.slice(-4))).toEqual([
      '0.01',
      '0.01',
      '0.00',
      '0.00',
    ])
  })

  it('of a deposit are the day of the order, whatever the base, and never roll', () => {
    const deposit = { percent: '30' }
    expect(dues({ deposit, roll: 'next', base: 'shipment' }, '99.99')).toEqual([
      'deposit 2026-08-01 30.00',
      'balance 2026-09-03 69.99',
    ])
  })

  it('share out what the deposit leaves', () => {
    expect(dues({ deposit: { percent: '10' }, schedule: thirds })).toEqual([
      'deposit 2026-08-01 10.00',
      'instalment 2026-09-04 30.00',
      'instalment 2026-10-04 30.00',
      'instalment 2026-10-31 30.00',
    ])
  })

  it.each([
    ['0', ['balance 2026-09-04 70.00']],
    ['30', ['deposit 2026-08-01 30.00', 'balance 2026-09-04 40.00']],
    ['70', ['deposit 2026-08-01 70.00']],
  ])('of an invoice of which %s was received are that part and the rest', (received, expected) => {
    const term: PaymentTerm = { ...netTerm(30), deposit: { percent: '30' } }
    expect(depositAmount(term, money('100.00', 'EUR')).toString()).toBe('30')
    const asked = { total: money('70.00', 'EUR'), received: new Decimal(received) }
    const parts = invoiceDues(term, days, asked, calendar)
    expect(parts.map((one) => `${one.kind} ${one.dueOn} ${one.amount.toFixed(2)}`)).toEqual(
      expected,
    )
  })

  it('are the same after the term was stored and read', () => {
    const term: PaymentTerm = {
      base: 'shipment',
      roll: 'previous',
      schedule: thirds,
      deposit: { percent: '12.5' },
      cashDiscount: { percent: '2', days: 10 },
    }
    expect(dues(JSON.parse(JSON.stringify(term)))).toEqual(dues(term))
  })

  const shares = fc
    .array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 })
    .map((weights) => {
      const all = weights.reduce((whole, weight) => whole + weight, 0)
      const percents = weights
        .slice(1)
        .map((weight) => new Decimal(weight).times(100).div(all).toDecimalPlaces(2))
      return [...percents, new Decimal(100).minus(sum(percents))]
    })

  test.prop(
    [
      shares,
      fc.integer({ min: -99_999, max: 9_999_999 }),
      fc.integer({ min: 0, max: 100 }),
      currencies,
    ],
    propertyRuns(1000),
  )(
    'add up to the total, none against its sign, each within a unit of its share but the last',
    (percents, units, depositPercent, currency) => {
      const unit = one.div(new Decimal(10).pow(currencyDecimals(currency)))
      const total = unit.times(units)
      const instalments = percents.map((percent) => ({
        percent: percent.toString(),
        due: { rule: 'NET' as const, days: 30 },
      }))
      const term: PaymentTerm = {
        ...netTerm(0),
        schedule: { rule: 'INSTALMENTS', instalments },
        deposit: { percent: String(depositPercent) },
      }
      const [deposit, ...parts] = dueDates(term, days, money(total, currency), calendar)
      const rest = total.minus(deposit?.amount ?? 0)
      expect(sum(parts.map(({ amount }) => amount)).eq(rest)).toBe(true)
      for (const [index, { amount }] of parts.entries()) {
        expect(amount.isZero() || amount.isNegative() === total.isNegative()).toBe(true)
        const exact = rest.times(percents[index] ?? 0).div(100)
        const isLast = index === parts.length - 1
        expect(
          isLast ||
            amount
              .minus(exact)
              .abs()
              .lte(unit.times(index + 1)),
        ).toBe(true)
      }
    },
  )
})
