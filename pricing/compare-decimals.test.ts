import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { propertyRuns } from '#test/pricing/property-runs.ts'
import { compareDecimals, isMoreThanZero } from './compare-decimals.ts'
import { Decimal } from './decimal.ts'

const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: 0, max: 12 }))
  .map(([digits, places]) => new Decimal(digits.toString()).div(new Decimal(10).pow(places)))
const near = fc
  .tuple(decimals, fc.constantFrom('0', '1', '0.0001', '-1e-12', '1e7', '-1'))
  .map(([value, step]) => [value, value.plus(step)] as const)

test.prop([fc.oneof(fc.tuple(decimals, decimals), near)], propertyRuns())(
  'orders as decimal.js does',
  ([a, b]) => {
    expect(Math.sign(compareDecimals(a, b))).toBe(a.cmp(b))
    expect(isMoreThanZero(a)).toBe(a.gt(0))
  },
)
