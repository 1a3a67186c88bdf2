import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { documents } from '#test/pricing/arbitrary-document.ts'
import { propertyRuns } from '#test/pricing/property-runs.ts'
import { cashDiscount, discountLeft, groupsLeft } from './cash-discount.ts'
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

describe('what credit notes leave of an invoice', () => {
  const invoice = [group('0.21', '500.00', '105.00'), group('0.11', '350.00', '38.50')]

  it('lessens the discount by its share', () => {
    const whole = discountLeft('3', invoice, [], 'EUR')
    expect(whole.amount.toString()).toBe('29.81')
    const left = discountLeft('3', invoice, [group('0.21', '100.00', '21.00')], 'EUR')
    expect(left.amount.toString()).toBe('26.18')
  })

  it('is nothing when everything is credited', () => {
    const none = discountLeft('3', invoice, invoice, 'EUR')
    expect(none.amount.isZero()).toBe(true)
    expect(none.groups.every(({ taxable, tax }) => taxable.isZero() && tax.isZero())).toBe(true)
  })

  it('bounds the net and the VAT of a rate where rounding would take a cent more', () => {
    const all = (taxable: string, tax: string) =>
      discountLeft('100', [group('0.21', taxable, tax)], [], 'EUR').groups.map(
        (part) => `${part.taxable} + ${part.tax}`,
      )
    // By itself 0.03 would split as 0.02 + 0.01, and 0.05 as 0.04 + 0.01.
    expect(all('0.03', '0.00')).toEqual(['0.03 + 0'])
    expect(all('0.03', '0.02')).toEqual(['0.03 + 0.02'])
  })

  const cents = fc.integer({ min: 0, max: 300 }).map((count) => new Decimal(count).div(100))
  const groups = fc
    .array(fc.tuple(fc.constantFrom('0.21', '0.11', '0'), cents, cents), {
      minLength: 1,
      maxLength: 3,
    })
    .map((parts) =>
      parts
        .filter(([rate], index) => parts.findIndex(([other]) => other === rate) === index)
        .map(([rate, taxable, off]) => {
          const tax = Decimal.max(0, taxable.times(rate).plus(off.mod('0.02')).toDecimalPlaces(2))
          return group(rate, taxable.toFixed(2), rate === '0' ? '0' : tax.toFixed(2))
        }),
    )
  test.prop([groups, groups, fc.integer({ min: 0, max: 100 })], propertyRuns(1000))(
    'is never passed, neither in net nor in VAT, at any rate and any share',
    (first, second, percent) => {
      const all = [...first, ...second]
      const one = first.map((part) => {
        const same = all.filter(({ rate }) => rate.equals(part.rate))
        return {
          ...part,
          taxable: sum(same.map(({ taxable }) => taxable)),
          tax: sum(same.map(({ tax }) => tax)),
        }
      })
      const credited = second.filter(({ rate }) => first.some((part) => part.rate.equals(rate)))
      const left = groupsLeft(one, credited)
      const discount = discountLeft(String(percent), one, credited, 'EUR')
      expect(
        sum(discount.groups.map(({ taxable, tax }) => taxable.plus(tax))).eq(discount.amount),
      ).toBe(true)
      for (const [index, { taxable, tax }] of discount.groups.entries()) {
        expect(taxable.lte(left[index]?.taxable ?? 0) && taxable.gte(0)).toBe(true)
        expect(tax.lte(left[index]?.tax ?? 0) && tax.gte(0)).toBe(true)
      }
    },
  )
})
