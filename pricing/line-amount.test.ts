import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { decimal } from '#test/factories/price-world.ts'
import { propertyRuns } from '#test/pricing/property-runs.ts'
import { lineAmount } from './line-amount.ts'

const line = (
  price: string,
  quantity: string | number,
  { per = 1 as 1 | 10 | 100 | 1000, currency = 'EUR', discount = '0' } = {},
) => {
  const linePrice = { unitPrice: decimal(price), priceBase: per }
  const found = lineAmount(linePrice, decimal(quantity), currency, decimal(discount))
  return `${found.undiscounted} - ${found.allowance} = ${found.amount}`
}

test.each([
  ['9.80', 10, {}, '98 - 0 = 98'],
  ['18.60', 9, { discount: '0.15' }, '167.4 - 25.11 = 142.29'],
  ['7.70', 15, { discount: '0.05' }, '115.5 - 5.77 = 109.73'],
  ['0.0125', 10, { currency: 'JPY' }, '0 - 0 = 0'],
  ['12.50', 333, { per: 100 as const }, '41.63 - 0 = 41.63'],
  ['0.0049', 1, {}, '0 - 0 = 0'],
  ['1.0050', 1, {}, '1.01 - 0 = 1.01'],
  ['1.005', 1, { currency: 'KWD' }, '1.005 - 0 = 1.005'],
  ['0.333', '1.5', { per: 10 as const }, '0.05 - 0 = 0.05'],
])('%s x %s %j: %s', (price, quantity, options, expected) => {
  expect(line(price, quantity, options)).toBe(expected)
})

test('a return of goods mirrors the sale: half away from zero', () => {
  expect(line('1.005', -1)).toBe('-1.01 - 0 = -1.01')
})

const cents = fc.integer({ min: 1, max: 10_000_000 }).map((value) => decimal(value).div(10_000))
const counts = fc.integer({ min: 1, max: 100_000 }).map(decimal)
const rates = fc.integer({ min: 0, max: 10_000 }).map((value) => decimal(value).div(10_000))

test.prop([cents, counts, rates], propertyRuns())(
  'the printed allowance explains the difference, and no discount costs more',
  (unitPrice, quantity, rate) => {
    const { amount, undiscounted, allowance } = lineAmount(
      { unitPrice, priceBase: 1 },
      quantity,
      'EUR',
      rate,
    )
    expect(undiscounted.minus(allowance).eq(amount)).toBe(true)
    expect(allowance.gte(0)).toBe(true)
    expect(
      amount
        .minus(unitPrice.times(quantity).times(decimal(1).minus(rate)))
        .abs()
        .lte('0.005'),
    ).toBe(true)
  },
)
