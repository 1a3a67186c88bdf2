import { expect, test } from 'vitest'
import { decimal, list, percentList, rows } from '#test/factories/price-world.ts'
import { checkPriceList } from './check-price-list.ts'
import type { PriceList } from './price-list.ts'
import { mergeQuantityRules } from './quantity-rule.ts'

const start = '2026-01-01T00:00:00.000Z'
const end = '2026-02-01T00:00:00.000Z'

/** "DEARER_BREAK @1" */
function problems(
  of: PriceList,
  { isBase = false, dearerBreaksConfirmed = false, rule = mergeQuantityRules([], 0) } = {},
) {
  const found = checkPriceList(of, { isBase, dearerBreaksConfirmed, ruleOf: () => rule })
  return found.map(({ code, row }) => (row === null ? code : `${code} @${row}`))
}

test('a falling ladder is fine', () => {
  expect(
    problems(
      list('a', [
        [1, '10'],
        [10, '10'],
        [20, '9'],
      ]),
    ),
  ).toEqual([])
})

test.each<[string, Partial<PriceList>, string]>([
  ['exclusive with merging', { exclusive: true, mergeAllowed: true }, 'EXCLUSIVE_WITH_MERGE'],
  ['graduated over a product', { mode: 'graduated', aggregation: 'product' }, 'GRADUATED_SCOPE'],
  ['a mix group without one', { aggregation: 'mixGroup' }, 'MIX_GROUP_MISSING'],
  ['an end at its start', { validFrom: start, validUntil: start }, 'WINDOW_ENDS_BEFORE_START'],
  ['an end before its start', { validFrom: end, validUntil: start }, 'WINDOW_ENDS_BEFORE_START'],
])('%s is refused', (_, more, code) => {
  expect(problems(list('a', [[1, '10']], more))).toEqual([code])
})

test('what is allowed alone is allowed: merging, exclusive, a base list of rows, four decimals, a start without an end', () => {
  expect(problems(list('a', [[1, '1.2345']], { mergeAllowed: true }))).toEqual([])
  expect(problems(list('a', [[1, '10']], { exclusive: true }))).toEqual([])
  expect(problems(list('a', [[1, '10']]), { isBase: true })).toEqual([])
  expect(problems(list('a', [[1, '10']], { validFrom: start }))).toEqual([])
  expect(problems(list('a', [[1, '10']], { validUntil: start }))).toEqual([])
})

const mid = '2026-01-15T00:00:00.000Z'
test.each([
  ['both open', {}, {}, true],
  ['one ends where the other begins', { validUntil: mid }, { validFrom: mid }, false],
  ['one begins where the other ends', { validFrom: mid }, { validUntil: mid }, false],
  ['one begins before the other ends', { validUntil: end }, { validFrom: mid }, true],
  ['one ends after the other began', { validFrom: mid }, { validUntil: end }, true],
  ['one lies in the other', { validFrom: mid, validUntil: end }, { validFrom: start }, true],
  ['one lies before the other', { validFrom: start, validUntil: mid }, { validFrom: end }, false],
  ['one lies after the other', { validFrom: end }, { validFrom: start, validUntil: mid }, false],
])('two prices at one minimum, %s: %j and %j, refused %s', (_, a, b, isRefused) => {
  const both = [...rows([[1, '10']], a), ...rows([[1, '9']], b)]
  expect(problems(list('a', [], { rows: both })).length > 0).toBe(isRefused)
})

test('graduated is for line and variant', () => {
  expect(problems(list('a', [], { mode: 'graduated' }))).toEqual([])
  expect(problems(list('a', [], { mode: 'graduated', aggregation: 'variant' }))).toEqual([])
})

test('a percentage is above -100 and never in a base list', () => {
  expect(problems(percentList('a', '-99.9999'))).toEqual([])
  expect(problems(percentList('a', '-100'))).toEqual(['PERCENT_TOO_LOW'])
  expect(problems(percentList('a', '-5'), { isBase: true })).toEqual(['PERCENT_IN_BASE_LIST'])
})

test('rows: prices above zero with at most four places, minimums above zero', () => {
  const bad = list('a', [], {
    rows: [
      ...rows([[1, '0']], { variantId: '1' }),
      ...rows([[1, '-1']], { variantId: '2' }),
      ...rows([[1, '0.00001']], { variantId: '3' }),
      ...rows([[0, '1']], { variantId: '4' }),
      ...rows([[1, '1']], { variantId: '5', validFrom: end, validUntil: start }),
    ],
  })
  expect(problems(bad)).toEqual([
    'PRICE_NOT_POSITIVE @0',
    'PRICE_NOT_POSITIVE @1',
    'PRICE_DECIMALS @2',
    'MINIMUM_NOT_POSITIVE @3',
    'WINDOW_ENDS_BEFORE_START @4',
  ])
})

test('a break fits increment and maximum of its own agreement', () => {
  const rule = { ...mergeQuantityRules([], 0), increment: decimal(12), maximum: decimal(48) }
  const breaks = list('a', [
    [12, '9'],
    [30, '8'],
    [48, '7'],
    [60, '6'],
  ])
  expect(problems(breaks, { rule })).toEqual(['BREAK_OFF_INCREMENT @1', 'BREAK_ABOVE_MAXIMUM @3'])
})

test('a deeper break that is dearer is refused unless confirmed', () => {
  const dearer = list('a', [
    [20, '9.01'],
    [10, '9'],
    [1, '10'],
  ])
  expect(problems(dearer)).toEqual(['DEARER_BREAK @0'])
  expect(problems(dearer, { dearerBreaksConfirmed: true })).toEqual([])
  const bases = [...rows([[1, '1']]), ...rows([[10, '90']], { priceBase: 100 })]
  expect(problems(list('a', [], { rows: bases }))).toEqual([])
})

test('a minimum stands once at a time', () => {
  const january = rows([[1, '9']], { validFrom: start, validUntil: end })
  const later = rows([[1, '10']], { validFrom: end })
  expect(problems(list('a', [], { rows: [...january, ...later] }))).toEqual([])
  const open = rows([[1, '9']])
  expect(problems(list('a', [], { rows: [...january, ...open] }))).toEqual(['DUPLICATE_MINIMUM @1'])
  const boxes = rows([[1, '9']], { unit: 'box' })
  expect(problems(list('a', [], { rows: [...open, ...boxes] }))).toEqual([])
})
