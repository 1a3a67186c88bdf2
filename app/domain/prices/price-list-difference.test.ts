import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { Decimal } from '#pricing/decimal.ts'
import { propertyRuns } from '#test/pricing/property-runs.ts'
import type { PercentageChange, PriceRowChange } from './price-list-change.ts'
import {
  type ContentPercentage,
  type ContentRow,
  type PriceListContent,
  rowText,
  targetText,
} from './price-list-content.ts'
import { type PlacedContent, priceListComparison } from './price-list-difference.ts'

const windows = [null, '2026-01-01T00:00:00.000Z', '2026-07-01T00:00:00.000Z'] as const
const row: fc.Arbitrary<ContentRow> = fc.record({
  key: fc.record({
    sku: fc.constantFrom('A', 'a', 'B-1', 'C'),
    unit: fc.constantFrom('pc', 'box'),
    minimumQuantity: fc.constantFrom('1', '1.0', '10', '12.5'),
    validFrom: fc.constantFrom(...windows),
  }),
  value: fc.record({
    unitPrice: fc.constantFrom('1', '1.50', '1.5', '99.9999'),
    priceBase: fc.constantFrom(1, 100),
    validUntil: fc.constantFrom(null, '2027-01-01T00:00:00.000Z'),
  }),
})
const percentage: fc.Arbitrary<ContentPercentage> = fc.record({
  target: fc.oneof(
    fc.record({ product: fc.constantFrom('p', 'q') }),
    fc.record({ category: fc.constantFrom('p', 'r') }),
  ),
  percent: fc.constantFrom('-10', '-10.00', '5'),
})
const content: fc.Arbitrary<PriceListContent> = fc.record({
  rows: fc.uniqueArray(row, { selector: ({ key }) => rowText(key), maxLength: 12 }),
  percentages: fc.uniqueArray(percentage, { selector: ({ target }) => targetText(target) }),
})

const placed = ({ rows, percentages }: PriceListContent) => ({
  rows: rows.map((each, index) => ({ ...each, at: `line:${index}` })),
  percentages: percentages.map((each, index) => ({ ...each, at: `line:${100 + index}` })),
})
const whole = () => true
const noRest = () => false

type Difference = { rows: PriceRowChange[]; percentages: PercentageChange[]; unchanged: number }

/** Both contents a row at a time, as a long list and a long file come. */
function differenceOf(
  stored: PriceListContent,
  wanted: PlacedContent,
  isRemoved: (text: string) => boolean,
): Difference {
  const found: Difference = { rows: [], percentages: [], unchanged: 0 }
  const comparison = priceListComparison((change) => {
    if ('key' in change) found.rows.push(change)
    else found.percentages.push(change)
  })
  for (const row of stored.rows) comparison.stored({ rows: [row] })
  comparison.stored({ percentages: stored.percentages })
  for (const row of wanted.rows) comparison.wanted({ rows: [row], percentages: [] })
  comparison.wanted({ rows: [], percentages: wanted.percentages })
  return { ...found, unchanged: comparison.rest(isRemoved) }
}

const figure = (text: string) => new Decimal(text).toFixed()

/** A list as sorted texts, each figure written one way. */
function said({ rows, percentages }: PriceListContent): string[] {
  return [
    ...rows.map(({ key, value }) =>
      JSON.stringify([rowText(key), { ...value, unitPrice: figure(value.unitPrice) }]),
    ),
    ...percentages.map(({ target, percent }) => `${targetText(target)} ${figure(percent)}`),
  ].toSorted()
}

/** What a list says after a difference was applied to it, by hand. */
function applied(list: PriceListContent, to: Difference) {
  const rows = new Map(list.rows.map((each) => [rowText(each.key), each]))
  for (const { key, after } of to.rows) {
    if (after) rows.set(rowText(key), { key, value: after })
    else rows.delete(rowText(key))
  }
  const percentages = new Map(list.percentages.map((each) => [targetText(each.target), each]))
  for (const { target, after } of to.percentages) {
    if (after) percentages.set(targetText(target), { target, percent: after })
    else percentages.delete(targetText(target))
  }
  return { rows: [...rows.values()], percentages: [...percentages.values()] }
}

property.prop([content, content], propertyRuns())(
  'applying the difference gives the wanted list',
  (from, to) => {
    const difference = differenceOf(from, placed(to), whole)
    expect(said(applied(from, difference))).toEqual(said(to))
  },
)

property.prop([content], propertyRuns())('a list does not differ from itself', (list) => {
  const { rows, percentages, unchanged } = differenceOf(list, placed(list), whole)
  expect([rows, percentages]).toEqual([[], []])
  expect(unchanged).toBe(list.rows.length + list.percentages.length)
})

property.prop([content, content], propertyRuns())(
  'nothing is removed where the rest stays',
  (from, to) => {
    const difference = differenceOf(from, placed(to), noRest)
    expect(difference.rows.filter(({ after }) => after === null)).toEqual([])
    const kept = said(applied(from, difference))
    for (const each of said(to)) expect(kept).toContain(each)
  },
)

property.prop([content, content], propertyRuns())(
  'every row of either list is counted once',
  (from, to) => {
    const { rows, percentages, unchanged } = differenceOf(from, placed(to), whole)
    const texts = (list: PriceListContent) => [
      ...list.rows.map(({ key }) => rowText(key)),
      ...list.percentages.map(({ target }) => targetText(target)),
    ]
    const all = new Set([...texts(from), ...texts(to)])
    expect(rows.length + percentages.length + unchanged).toBe(all.size)
  },
)

test('a change names its line, what stood there, and what shall stand there', () => {
  const key = { sku: 'A', unit: 'pc', minimumQuantity: '1', validFrom: null }
  const value = { unitPrice: '2', priceBase: 1, validUntil: null } as const
  const stored = { rows: [{ key, value }], percentages: [] }
  const wanted = {
    rows: [{ key, value: { ...value, unitPrice: '3' }, at: 'line:7' }],
    percentages: [],
  }
  const [change] = differenceOf(stored, wanted, whole).rows
  expect(change).toEqual<PriceRowChange>({
    at: 'line:7',
    key,
    before: value,
    after: { ...value, unitPrice: '3' },
  })
})
