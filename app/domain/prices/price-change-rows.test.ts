import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { Decimal } from '#pricing/index.ts'
import { propertyRuns } from '#test/pricing/property-runs.ts'
import type { RowFacts, StoredRow } from './price-change-facts.ts'
import { planRows } from './price-change-rows.ts'
import type { PriceRowChange, PriceRowValue } from './price-list-change.ts'

const article = { variantId: '1', baseUnit: 'kg', precision: 2, units: ['kg', 'box'] }
const noon = '2026-06-01T12:00:00.000Z'
const later = '2026-07-01T00:00:00.000Z'

function stored(
  minimumQuantity: string,
  unitPrice: string,
  more: Partial<StoredRow> = {},
): StoredRow {
  const row = { id: minimumQuantity, variantId: '1', unit: 'kg', minimumQuantity, unitPrice }
  return { ...row, priceBase: 1, validFrom: null, validUntil: null, ...more }
}

const facts = (rows: StoredRow[] = [], rules: RowFacts['rules'] = []): RowFacts => ({
  articles: new Map([['oil', article]]),
  stored: rows,
  rules,
})

const value = (unitPrice: string, more: Partial<PriceRowValue> = {}): PriceRowValue => ({
  unitPrice,
  priceBase: 1,
  validUntil: null,
  ...more,
})

function change(
  minimumQuantity: string,
  before: PriceRowValue | null,
  after: PriceRowValue | null,
  key: Partial<PriceRowChange['key']> = {},
): PriceRowChange {
  const named = { sku: 'OIL', unit: 'kg', minimumQuantity, validFrom: null, ...key }
  return { at: minimumQuantity, key: named, before, after }
}

/** What is wrong, as `column code`. */
function wrong(changes: PriceRowChange[], given: RowFacts = facts()) {
  const { problems, dearer } = planRows(changes, given)
  return [...problems, ...dearer].map(({ column, code }) => `${column} ${code}`)
}

describe('a row is refused', () => {
  test.each<[string, PriceRowChange, string]>([
    ['of an unknown SKU', change('1', null, value('2'), { sku: 'GAS' }), 'sku sku-unknown'],
    [
      'by a unit it is not sold in',
      change('1', null, value('2'), { unit: 'pc' }),
      'unit unit-unknown',
    ],
    [
      'finer than the article is weighed',
      change('1.005', null, value('2')),
      'minimumQuantity precision',
    ],
    [
      'in half boxes',
      change('1.5', null, value('2'), { unit: 'box' }),
      'minimumQuantity precision',
    ],
    ['from nothing on', change('0', null, value('2')), 'minimumQuantity quantity-wrong'],
    ['from less than nothing', change('-1', null, value('2')), 'minimumQuantity quantity-wrong'],
    ['from a word', change('ten', null, value('2')), 'minimumQuantity quantity-wrong'],
    ['with a negative price', change('1', null, value('-2')), 'unitPrice price-not-positive'],
    ['for free', change('1', null, value('0')), 'unitPrice price-not-positive'],
    ['with five places', change('1', null, value('2.00001')), 'unitPrice price-places'],
    ['with an exponent', change('1', null, value('2e3')), 'unitPrice price-wrong'],
    [
      'that starts on no day',
      change('1', null, value('2'), { validFrom: '2026-02-30T00:00:00.000Z' }),
      'validFrom date-wrong',
    ],
    [
      'that ends as it starts',
      change('1', null, value('2', { validUntil: noon }), { validFrom: noon }),
      'validUntil window-backwards',
    ],
    ['that somebody removed', change('1', value('2'), value('3')), 'sku row-gone'],
  ])('%s', (_, row, problem) => {
    expect(wrong([row])).toEqual([problem])
  })

  test('where somebody changed it meanwhile, and says what it is now', () => {
    const { problems } = planRows(
      [change('1', value('2'), value('3'))],
      facts([stored('1.000', '2.5000')]),
    )
    expect(problems).toMatchObject([{ code: 'changed-meanwhile', parameters: { price: '2.5' } }])
  })

  test('where somebody moved its end meanwhile', () => {
    const row = stored('1', '2', { validUntil: later })
    expect(wrong([change('1', value('2'), null)], facts([row]))).toEqual([
      'unitPrice changed-meanwhile',
    ])
  })

  test('where there is one, however its quantity and SKU are written', () => {
    const again = change('1.00', null, value('3'), { sku: ' oil' })
    expect(wrong([again], facts([stored('1.000', '2')]))).toEqual(['minimumQuantity already-there'])
  })

  test('that the change names twice', () => {
    const twice = [change('1', null, value('3')), change('1.0', null, value('2'))]
    expect(wrong(twice)).toEqual(['sku named-twice'])
  })
})

describe('a break fits its agreement', () => {
  const rules = [{ variantId: '1', unit: 'kg', increment: '12.000', maximum: '48.000' }]
  test.each([
    ['1', []],
    ['24', []],
    ['20', ['minimumQuantity increment']],
    ['60', ['minimumQuantity above-maximum']],
  ])('from %s', (minimum, problems) => {
    expect(wrong([change(minimum, null, value('2'))], facts([], rules))).toEqual(problems)
  })

  test('unless it is taken away', () => {
    const given = facts([stored('20', '2')], rules)
    expect(wrong([change('20', value('2'), null)], given)).toEqual([])
  })
})

describe('windows of one minimum', () => {
  const first = stored('1', '2', { validUntil: later })
  test('may follow each other', () => {
    expect(wrong([change('1', null, value('3'), { validFrom: later })], facts([first]))).toEqual([])
  })
  test('may not overlap', () => {
    const overlapping = change('1', null, value('3'), { validFrom: noon })
    expect(wrong([overlapping], facts([first]))).toEqual(['validFrom window-overlap'])
  })
  test('may change places in one change', () => {
    const rows = [
      change('1', value('2', { validUntil: later }), value('2', { validUntil: noon })),
      change('1', null, value('3'), { validFrom: noon }),
    ]
    expect(wrong(rows, facts([first]))).toEqual([])
  })
})

describe('a deeper break that is dearer', () => {
  test('is said at the row that makes it so', () => {
    const { dearer } = planRows([change('10', null, value('2.01'))], facts([stored('1', '2')]))
    expect(dearer).toMatchObject([{ at: '10', parameters: { minimum: '10' } }])
  })
  test('is judged per unit, whatever the price is per', () => {
    const perHundred = change('10', null, value('190', { priceBase: 100 }))
    expect(wrong([perHundred], facts([stored('1', '2')]))).toEqual([])
  })
  test('is said where the break between is taken away', () => {
    const rows = [stored('1', '1'), stored('5', '3'), stored('10', '2')]
    expect(wrong([change('5', value('3'), null)], facts(rows))).toEqual(['unitPrice dearer-break'])
  })
  test('that stood there before is not said again', () => {
    const rows = [stored('1', '1'), stored('5', '3'), stored('10', '2')]
    expect(wrong([change('10', value('2'), value('1.5'))], facts(rows))).toEqual([])
  })
  test('is none where the two never stand at the same time', () => {
    const past = stored('1', '1', { validUntil: noon })
    expect(wrong([change('10', null, value('2'), { validFrom: noon })], facts([past]))).toEqual([])
  })
})

const price = fc
  .integer({ min: 1, max: 9_999 })
  .map((cents) => new Decimal(cents).div(100).toFixed(2))
const ladder = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 40 }), price), {
  selector: ([minimum]) => minimum,
  maxLength: 8,
})
type Ladder = [number, string][]
const rowsOf = (given: Ladder) =>
  given.map(([minimum, unitPrice]) => stored(String(minimum), unitPrice))

/** The changes that make the one ladder the other. */
function between(from: Ladder, to: Ladder): PriceRowChange[] {
  const [was, is] = [new Map(from), new Map(to)]
  const minimums = [...new Set([...was.keys(), ...is.keys()])]
  return minimums.map((minimum) => {
    const [before, after] = [was.get(minimum), is.get(minimum)]
    return change(String(minimum), before ? value(before) : null, after ? value(after) : null)
  })
}

property.prop([ladder, ladder], propertyRuns())(
  'any ladder becomes any other, and the way back is the inverse',
  (one, other) => {
    const there = planRows(between(one, other), facts(rowsOf(one)))
    expect(there.problems).toEqual([])
    const back = planRows(between(other, one), facts(rowsOf(other)))
    expect(back.problems).toEqual([])
    const text = (rows: typeof there.rows, turned: boolean) =>
      rows
        .map(({ minimumQuantity, before, after }) => {
          const [first, second] = turned ? [after, before] : [before, after]
          return `${minimumQuantity} ${first?.unitPrice ?? '-'} ${second?.unitPrice ?? '-'}`
        })
        .toSorted()
    expect(text(back.rows, true)).toEqual(text(there.rows, false))
  },
)

property.prop([ladder], propertyRuns())(
  'a ladder that is saved without a dearer break never costs more a unit for more',
  (given) => {
    const { dearer } = planRows(between([], given), facts())
    const sorted = given
      .toSorted(([a], [b]) => a - b)
      .map(([, unitPrice]) => new Decimal(unitPrice))
    const falls = sorted.every((each, index) => each.lte(sorted[index - 1] ?? each))
    expect(dearer.length === 0).toBe(falls)
  },
)

property.prop([ladder, fc.infiniteStream(fc.nat())], propertyRuns())(
  'the order of the changes never matters',
  (given, keys) => {
    const changes = between([], given)
    const shuffled = changes
      .map((each) => ({ each, key: keys.next().value }))
      .toSorted((a, b) => a.key - b.key)
      .map(({ each }) => each)
    const codes = (rows: PriceRowChange[]) =>
      planRows(rows, facts())
        .dearer.map(({ at, code }) => `${at} ${code}`)
        .toSorted()
    expect(codes(shuffled)).toEqual(codes(changes))
  },
)
