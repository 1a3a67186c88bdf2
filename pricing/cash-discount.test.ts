import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { documents } from '#test/pricing/arbitrary-document.ts'
import { propertyRuns } from '#test/pricing/property-runs.ts'
import { cashDiscount } from './cash-discount.ts'
import { Decimal, one } from './decimal.ts'
import type { TaxGroup } from './document.ts'
import { roundToCurrency } from './rounding.ts'
import { sum } from './sum.ts'
import { documentTotals } from './totals.ts'

const group = (rate: string, taxable: string, tax: string): TaxGroup => ({
  taxCategory: 'S',
  rate: new Decimal(rate),
  taxable: new Decimal(taxable),
  tax: new Decimal(tax),
})

describe('a cash discount', () => {
  const groups = [group('0.19', '100.00', '19.00'), group('0.09', '50.00', '4.50')]

  it('is a share of the gross, split by VAT rate', () => {
    const discount = cashDiscount({ percent: '2', days: 10 }, '2028-02-20', groups, 'EUR')
    expect(discount.untilOn).toBe('2028-03-01')
    expect(discount.amount.toString()).toBe('3.47')
    // 3.47 by 119.00 and 54.50 is 2.38 and 1.09; 2.38 / 1.19 = 2.00 and 1.09 / 1.09 = 1.00.
    expect(discount.groups.map(({ taxable, tax }) => `${taxable} ${tax}`)).toEqual([
      '2 0.38',
      '1 0.09',
    ])
  })

  it('is rounded once, not per rate', () => {
    const equal = [group('0.19', '0.25', '0'), group('0.09', '0.25', '0'), group('0', '0.25', '0')]
    const discount = cashDiscount({ percent: '2', days: 10 }, '2028-02-20', equal, 'EUR')
    expect(discount.amount.toString()).toBe('0.02')
    expect(discount.groups.map(({ taxable, tax }) => taxable.plus(tax).toString())).toEqual([
      '0.01',
      '0.01',
      '0',
    ])
  })

  it('may be earned on any day of the week', () => {
    const discount = cashDiscount({ percent: '2.5', days: 1 }, '2026-08-07', groups, 'EUR')
    expect(discount.untilOn).toBe('2026-08-08')
  })

  test.prop(
    [documents({ isPositive: true }), fc.integer({ min: 0, max: 1000 })],
    propertyRuns(500),
  )('adds up over the rates, each part carved out of its own gross', (input, tenths) => {
    const { groups: all, total, currency } = documentTotals(input)
    const percent = new Decimal(tenths).div(10)
    const term = { percent: percent.toString(), days: 10 }
    const discount = cashDiscount(term, '2026-01-01', all, currency)
    expect(discount.amount.eq(roundToCurrency(total.times(percent).div(100), currency))).toBe(true)
    const parts = discount.groups.map(({ taxable, tax }) => taxable.plus(tax))
    expect(sum(parts).eq(discount.amount)).toBe(true)
    for (const [index, { taxable, rate }] of discount.groups.entries()) {
      const net = parts[index]?.div(one.plus(rate)) ?? one
      expect(taxable.eq(roundToCurrency(net, currency))).toBe(true)
    }
  })
})
