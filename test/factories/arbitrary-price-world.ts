import fc from 'fast-check'
import { Decimal } from '#pricing/decimal.ts'
import type { PriceContextData } from '#pricing/price-context-data.ts'
import type { PriceAdjustment, PriceList, PriceRow } from '#pricing/price-list.ts'
import type { OtherLine } from '#pricing/price-request.ts'
import { decimal, list, variant } from './price-world.ts'

const variants = [variant(), variant({ id: 'blue' }), variant({ id: 'nut', productId: 'nuts' })]

const cents = fc.integer({ min: 500, max: 200_000 }).map((value) => new Decimal(value).div(10_000))

/** Distinct minimums with falling prices, or with any prices. */
function breaks(isFalling: boolean): fc.Arbitrary<[number, Decimal][]> {
  const minimums = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 4 })
  return fc
    .tuple(minimums, fc.array(cents, { minLength: 4, maxLength: 4 }))
    .map(([from, prices]) => {
      const ordered = isFalling ? prices.toSorted((a, b) => b.cmp(a)) : prices
      return from
        .toSorted((a, b) => a - b)
        .map((minimum, index) => [minimum, ordered[index] ?? new Decimal(1)])
    })
}

export function arbitraryRows(isFalling: boolean): fc.Arbitrary<PriceRow[]> {
  const ladder = fc.record({
    unit: fc.constantFrom('piece', 'piece', 'box'),
    priceBase: fc.constantFrom(1 as const, 1 as const, 100 as const),
    steps: breaks(isFalling),
  })
  return ladder.map(({ unit, priceBase, steps }) =>
    steps.map(([minimum, price]) => ({
      variantId: 'bolt',
      unit,
      priceBase,
      minimumQuantity: decimal(minimum),
      unitPrice: price.times(priceBase),
    })),
  )
}

const adjustments: fc.Arbitrary<PriceAdjustment[]> = fc
  .integer({ min: -60, max: 30 })
  .map((percent) => [{ scope: 'list', adjustmentPercent: decimal(percent) }])

const mixGroup = { name: 'fixings', variantIds: ['bolt', 'nut'] }

/** Any list that a save would accept, of any kind. */
export const arbitraryList: fc.Arbitrary<PriceList> = fc
  .record({
    rows: fc.oneof({ weight: 4, arbitrary: arbitraryRows(false) }, fc.constant([])),
    adjustments: fc.oneof(fc.constant([]), adjustments),
    currency: fc.constantFrom('EUR', 'EUR', 'EUR', 'EUR', 'RON'),
    taxMode: fc.constantFrom('net' as const, 'net' as const, 'gross' as const),
    status: fc.constantFrom(
      'active' as const,
      'active' as const,
      'active' as const,
      'draft' as const,
    ),
    validFrom: fc.constantFrom(null, '2026-01-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z'),
    validUntil: fc.constantFrom(null, null, null, '2026-06-01T00:00:00.000Z'),
    priority: fc.integer({ min: 0, max: 2 }),
    shape: fc.constantFrom(
      { mode: 'allUnits' as const, aggregation: 'line' as const },
      { mode: 'allUnits' as const, aggregation: 'line' as const },
      { mode: 'allUnits' as const, aggregation: 'variant' as const },
      { mode: 'allUnits' as const, aggregation: 'product' as const },
      { mode: 'allUnits' as const, aggregation: 'mixGroup' as const, mixGroup },
      { mode: 'graduated' as const, aggregation: 'line' as const },
      { mode: 'graduated' as const, aggregation: 'variant' as const },
    ),
    special: fc.constantFrom({}, {}, {}, { exclusive: true }, { mergeAllowed: true }),
    quota: fc.option(fc.integer({ min: 1, max: 70 }), { freq: 6 }),
  })
  .map(({ shape, special, quota, ...fields }) => ({
    ...list('?'),
    ...fields,
    ...shape,
    ...special,
    quotas: quota === null ? [] : [{ variantId: 'bolt', remaining: decimal(quota) }],
  }))

type Levels = Record<'company' | 'segment' | 'base', PriceList[]>

/** Base lists have neither percentages nor quotas; every list has an id of its own. */
function worldOf(levels: Levels, strategy: PriceContextData['strategy']): PriceContextData {
  let count = 0
  const named = (each: PriceList) => {
    count += 1
    return { ...each, id: `${count}`, name: `List ${count}` }
  }
  const plain = (each: PriceList) => named({ ...each, adjustments: [], quotas: [] })
  return {
    levels: [
      { kind: 'company', name: 'Company', lists: levels.company.map(named) },
      { kind: 'segment', name: 'Segment', lists: levels.segment.map(named) },
      { kind: 'base', name: 'Base', lists: levels.base.map(plain) },
    ],
    variants,
    strategy,
    catalogs: null,
    quantityRules: [],
  }
}

/** Up to two lists of any kind on each of three levels. */
export const arbitraryWorld: fc.Arbitrary<PriceContextData> = fc
  .tuple(
    fc.record({
      company: fc.array(arbitraryList, { maxLength: 2 }),
      segment: fc.array(arbitraryList, { maxLength: 2 }),
      base: fc.array(arbitraryList, { maxLength: 2 }),
    }),
    fc.constantFrom('lowest' as const, 'priority' as const),
  )
  .map(([levels, strategy]) => worldOf(levels, strategy))

export const arbitraryOtherLines: fc.Arbitrary<OtherLine[]> = fc.array(
  fc.record({
    variantId: fc.constantFrom('bolt', 'blue', 'nut'),
    unit: fc.constantFrom('piece', 'box'),
    quantity: fc.integer({ min: 1, max: 20 }).map(decimal),
    precedes: fc.boolean(),
  }),
  { maxLength: 3 },
)
