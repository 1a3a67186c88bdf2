import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { propertyRuns } from '#test/pricing/property-runs.ts'
import { largeChange } from './large-change.ts'
import type { PercentageChange, PriceRowChange } from './price-list-change.ts'

const value = { unitPrice: '1', priceBase: 1, validUntil: null } as const
const rowOf = (sku: string, index = 0): PriceRowChange => ({
  at: String(index),
  key: { sku, unit: 'pc', minimumQuantity: '1', validFrom: null },
  before: value,
  after: null,
})
const percentage: PercentageChange = {
  at: 'p',
  target: { product: 'p' },
  before: null,
  after: '-5',
}

function changeOf(skus: readonly string[]) {
  const change = largeChange(true)
  change.add(percentage)
  for (const [index, sku] of skus.entries()) change.add(rowOf(sku, index))
  return change
}
const skus = fc.array(fc.constantFrom('A', 'a', ' B', 'b', 'C', 'D', 'Ș'), { maxLength: 30 })

property.prop([skus, fc.integer({ min: 1, max: 6 })], propertyRuns())(
  'the parts are all of the change, and no SKU is in two',
  (given, most) => {
    const parts = [...changeOf(given).parts(most)]
    const rows = parts.flatMap((part) => part.rows)
    expect(rows.toSorted((one, other) => Number(one.at) - Number(other.at))).toEqual(
      given.map(rowOf),
    )
    expect(parts.flatMap(({ percentages }) => percentages)).toEqual([percentage])
    const names = parts.map((part) => [
      ...new Set(part.rows.map(({ key }) => key.sku.trim().toLowerCase())),
    ])
    expect(new Set(names.flat()).size).toBe(names.flat().length)
    for (const part of parts) expect(part).toMatchObject({ confirmDearer: true, fields: {} })
  },
)

property.prop([skus], propertyRuns())(
  'all of it comes in the order it came in, percentages last',
  (given) => {
    expect([...changeOf(given).all()]).toEqual([...given.map(rowOf), percentage])
  },
)

test('a part has no more rows than it may, but for one SKU alone', () => {
  const parts = [...changeOf(['A', 'B', 'B', 'B', 'C', 'D']).parts(2)]
  expect(parts.map(({ rows }) => rows.map(({ key }) => key.sku))).toEqual([
    ['A'],
    ['B', 'B', 'B'],
    ['C', 'D'],
  ])
})

test('a change without rows is one part', () => {
  const [part, ...others] = changeOf([]).parts()
  expect(part).toEqual({ fields: {}, confirmDearer: true, rows: [], percentages: [percentage] })
  expect(others).toEqual([])
})

test('rows are counted by what becomes of them', () => {
  const change = largeChange(false)
  change.add({ ...rowOf('A'), before: null, after: value })
  change.add({ ...rowOf('B'), after: value })
  change.add(rowOf('C'))
  change.add(rowOf('D'))
  change.add(percentage)
  expect(change.counts()).toEqual({ added: 1, changed: 1, removed: 2 })
})
