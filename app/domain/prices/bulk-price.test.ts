import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { Decimal } from '#pricing/index.ts'
import { propertyRuns } from '#test/pricing/property-runs.ts'
import { bulkPrice, type PriceEnding, priceEndings } from './bulk-price.ts'

const moved = (price: string, by: 'percent' | 'amount', value: string, ending: PriceEnding) =>
  bulkPrice(new Decimal(price), { by, value: new Decimal(value), ending })?.toFixed() ?? null

describe('a bulk change of prices', () => {
  test.each([
    ['12.40', 'percent', '-5', 'places4', '11.78'],
    ['0.0333', 'percent', '10', 'places4', '0.0366'],
    ['10.005', 'amount', '0', 'cents', '10.01'],
    ['12.40', 'percent', '-5', '.00', '12'],
    ['12.50', 'amount', '0', '.00', '13'],
    ['12.42', 'amount', '0', '.05', '12.4'],
    ['12.425', 'amount', '0', '.05', '12.45'],
    ['12.40', 'percent', '-5', '.99', '11.99'],
    ['11.49', 'amount', '0', '.99', '11.99'],
    ['11.48', 'amount', '0', '.99', '10.99'],
    ['8', 'amount', '-1.5', 'cents', '6.5'],
  ] as const)('%s by %s %s to %s is %s', (price, by, value, ending, expected) => {
    expect(moved(price, by, value, ending)).toBe(expected)
  })

  test.each([
    ['5', 'amount', '-5', 'places4'],
    ['5', 'amount', '-6', '.99'],
    ['5', 'percent', '-100', 'cents'],
    ['0.30', 'percent', '-5', '.00'],
    ['0.30', 'percent', '-5', '.99'],
    ['0.004', 'amount', '0', 'cents'],
  ] as const)(
    '%s by %s %s to %s is refused: it would be nothing or less',
    (price, by, value, ending) => {
      expect(moved(price, by, value, ending)).toBeNull()
    },
  )

  const price = fc.integer({ min: 1, max: 10_000_000 }).map((units) => new Decimal(units).div(1000))
  const ending = fc.constantFrom(...priceEndings)

  test.prop([price, ending], propertyRuns())('rounding again changes nothing', (from, to) => {
    const still = { by: 'amount', value: new Decimal(0), ending: to } as const
    const once = bulkPrice(from, still)
    if (once) expect(bulkPrice(once, still)?.toFixed()).toBe(once.toFixed())
  })

  test.prop([price, ending], propertyRuns())(
    'the nearest ending is never a whole unit away',
    (from, to) => {
      const result = bulkPrice(from, { by: 'amount', value: new Decimal(0), ending: to })
      if (result) expect(result.minus(from).abs().lte('0.5')).toBe(true)
    },
  )

  test.prop([price, fc.integer({ min: -99, max: 300 }), ending], propertyRuns())(
    'a price is above zero with the chosen ending, or refused',
    (from, percent, to) => {
      const result = bulkPrice(from, { by: 'percent', value: new Decimal(percent), ending: to })
      if (result === null) return
      expect(result.gt(0)).toBe(true)
      expect(result.decimalPlaces()).toBeLessThanOrEqual(to === 'places4' ? 4 : 2)
      if (to === '.99') expect(result.mod(1).toFixed()).toBe('0.99')
      if (to === '.05') expect(result.mod('0.05').isZero()).toBe(true)
    },
  )

  test.prop([price, price, fc.integer({ min: -90, max: 90 }), ending], propertyRuns())(
    'a dearer price never becomes the cheaper one',
    (a, b, percent, to) => {
      const change = { by: 'percent', value: new Decimal(percent), ending: to } as const
      const [low, high] = a.lte(b) ? [a, b] : [b, a]
      const [lower, higher] = [bulkPrice(low, change), bulkPrice(high, change)]
      if (lower && higher) expect(lower.lte(higher)).toBe(true)
    },
  )
})
