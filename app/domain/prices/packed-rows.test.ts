import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { propertyRuns } from '#test/pricing/property-runs.ts'
import { packRows, unpackRows } from './packed-rows.ts'

const text = fc.oneof(fc.string({ minLength: 1 }), fc.constant('50 % off | %7C'))
const priceBase = fc.constantFrom(1 as const, 100 as const)
const price = fc.record({
  unitPrice: text,
  currency: fc.constant('EUR' as const),
  priceBase,
  next: fc.option(fc.record({ moreQuantity: text, unitPrice: text, priceBase })),
})
const row = fc.record({
  ...{ variantId: text, sku: text, slug: text, name: text, variantName: fc.string() },
  ...{ brand: fc.option(text), image: fc.option(text), unit: text, unitName: text, factor: text },
  ...{ available: text, backorderAllowed: fc.boolean(), minimum: text, step: fc.option(text) },
  price: fc.option(price),
})

test.prop([fc.array(row)], propertyRuns())('rows come out as they went in', (rows) => {
  const pack = packRows(rows)
  expect(unpackRows(pack)).toBe(rows)
  expect(unpackRows({ ...pack })).toEqual(rows)
})
