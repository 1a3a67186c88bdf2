import { expect, test } from 'vitest'
import { answer, ask, decimal, list, rows, variant, world } from '#test/factories/price-world.ts'
import { lineAmount } from './line-amount.ts'
import type { PriceRequest } from './price-request.ts'
import { resolvePrice } from './resolve-price.ts'

const breaks = [
  [1, '10'],
  [10, '9'],
  [20, '8'],
] as const
const variants = [variant(), variant({ id: 'blue' })]
const graduated = list('graduated', breaks, { mode: 'graduated' })

function amount(quantity: number, more: Partial<PriceRequest> = {}, base = graduated): string {
  const resolution = resolvePrice(ask(quantity, more), world({ base: [base], variants }))
  if (!resolution.ok) return resolution.reason
  return lineAmount(resolution.price, decimal(quantity), 'EUR').amount.toString()
}

test.each([
  [1, '10'],
  [10, '100'],
  [11, '109'],
  [20, '190'],
  [21, '198'],
])('break 10 counts from the 11th on: %i cost %s', (quantity, expected) => {
  expect(amount(quantity)).toBe(expected)
})

test('the first price covers all units up to the second minimum', () => {
  const from5 = list('from5', [[5, '10'], ...breaks.slice(1)], { mode: 'graduated' })
  expect(amount(4, {}, from5)).toBe('BELOW_FIRST_BREAK')
  expect(amount(5, {}, from5)).toBe('50')
  expect(amount(11, {}, from5)).toBe('109')
})

test('the amount is rounded once, after all bands', () => {
  const cents = list(
    'c',
    [
      [1, '0.0033'],
      [2, '0.0022'],
    ],
    { mode: 'graduated' },
  )
  expect(amount(3, {}, cents)).toBe('0.01')
})

test('lines of a variant scope fill the bands in document order', () => {
  const shared = { ...graduated, aggregation: 'variant' as const }
  const other = (precedes: boolean) => {
    return { variantId: 'bolt', unit: 'piece', quantity: decimal(8), precedes }
  }
  expect(amount(4, { otherLines: [other(false)] }, shared)).toBe('40')
  expect(amount(4, { otherLines: [other(true)] }, shared)).toBe('38')
  expect(amount(4, { otherLines: [other(true)] })).toBe('40')
})

test('a box shares its pieces out over the bands exactly', () => {
  expect(amount(1, { unit: 'box' })).toBe('118')
  const thirds = list(
    't',
    [
      [1, '0.3333'],
      [7, '0.1111'],
    ],
    { mode: 'graduated' },
  )
  expect(amount(1, { unit: 'box' }, thirds)).toBe('2.89')
})

test('price bases are respected band by band', () => {
  const mixed = list('m', [], {
    mode: 'graduated',
    rows: [...rows([[1, '10']]), ...rows([[10, '900']], { priceBase: 100 })],
  })
  expect(amount(12, {}, mixed)).toBe('118')
})

test('a band of zero is no price', () => {
  const free = list(
    'free',
    [
      [1, '10'],
      [10, '0'],
    ],
    { mode: 'graduated' },
  )
  expect(answer(world({ base: [free] }), 10)).toBe('10 from free')
  expect(answer(world({ base: [free] }), 11)).toBe('ZERO_PRICE')
})

test('bands are converted to the document’s tax mode one by one', () => {
  const gross = { ...graduated, taxMode: 'gross' as const }
  const resolution = resolvePrice(ask(11), world({ base: [gross] }))
  const bands = resolution.ok ? resolution.price.bands : null
  expect(bands?.map(({ unitPrice }) => unitPrice.toString())).toEqual(['8.4034', '7.563'])
})

test('gross bands per hundred compare with other lists by what one unit costs net', () => {
  const gross = list('gross', [], {
    mode: 'graduated',
    taxMode: 'gross',
    rows: rows(
      [
        [1, '1190'],
        [11, '595'],
      ],
      { priceBase: 100 },
    ),
  })
  const against = (flat: string) =>
    answer(world({ segment: [gross, list('flat', [[1, flat]])] }), 12).split(' from ')[1]
  // Eleven at 10 and one at 5 net are 115 for 12: 9.5833 each.
  expect(against('9.59')).toBe('gross')
  expect(against('9.58')).toBe('flat')
})

test('a line that begins beyond a break leaves that break’s start to the lines above', () => {
  const shared = { ...graduated, aggregation: 'variant' as const }
  const above = { variantId: 'bolt', unit: 'piece', quantity: decimal(12), precedes: true }
  expect(amount(10, { otherLines: [above] }, shared)).toBe('88')
})

test('lines of another variant above do not fill the bands', () => {
  const shared = { ...graduated, aggregation: 'variant' as const }
  const above = { variantId: 'blue', unit: 'piece', quantity: decimal(12), precedes: true }
  expect(amount(10, { otherLines: [above] }, shared)).toBe(amount(10, {}, shared))
})
