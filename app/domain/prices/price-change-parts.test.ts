import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { partsOf } from './price-change-parts.ts'
import type { PriceListChange } from './price-list-change.ts'

const changeOf = (skus: readonly string[]): PriceListChange => ({
  fields: { name: 'New' },
  confirmDearer: true,
  percentages: [{ at: 'p', target: { product: 'p' }, before: null, after: '-5' }],
  rows: skus.map((sku, index) => ({
    at: String(index),
    key: { sku, unit: 'pc', minimumQuantity: '1', validFrom: null },
    before: null,
    after: null,
  })),
})
const skus = fc.array(fc.constantFrom('A', 'a', ' B', 'b', 'C', 'D', 'E'), { maxLength: 30 })

property.prop([skus, fc.integer({ min: 1, max: 6 })])(
  'the parts are all of the change, and no SKU is in two',
  (given, most) => {
    const change = changeOf(given)
    const parts = [...partsOf(change, most)]
    const rows = parts.flatMap((part) => part.rows)
    expect(rows.map(({ at }) => Number(at)).toSorted((a, b) => a - b)).toEqual(
      change.rows.map((_, index) => index),
    )
    expect(parts.flatMap(({ percentages }) => percentages)).toEqual(change.percentages)
    const names = parts.map((part) => [
      ...new Set(part.rows.map(({ key }) => key.sku.trim().toLowerCase())),
    ])
    expect(new Set(names.flat()).size).toBe(names.flat().length)
    for (const part of parts) expect(part.confirmDearer).toBe(true)
  },
)

test('a part has no more rows than it may, but for one SKU alone', () => {
  const parts = [...partsOf(changeOf(['A', 'B', 'B', 'B', 'C', 'D']), 2)]
  expect(parts.map(({ rows }) => rows.map(({ key }) => key.sku))).toEqual([
    ['A'],
    ['B', 'B', 'B'],
    ['C', 'D'],
  ])
  expect(parts.map(({ fields }) => fields)).toEqual([{ name: 'New' }, {}, {}])
})

test('a change without rows is one part', () => {
  expect([...partsOf(changeOf([]))]).toEqual([changeOf([])])
})
