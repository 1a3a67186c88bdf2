import { expect, test } from 'vitest'
import { answer, decimal, list, variant, world } from '#test/factories/price-world.ts'
import type { Aggregation, PriceList } from './price-list.ts'

const breaks = [
  [1, '10'],
  [20, '9'],
] as const
const variants = [
  variant(),
  variant({ id: 'blue' }),
  variant({ id: 'nut', productId: 'nuts' }),
  variant({ id: 'nail', productId: 'nails' }),
]
const counting = (aggregation: Aggregation, more: Partial<PriceList> = {}) =>
  world({ variants, base: [list('base', breaks, { aggregation, ...more })] })
const line = (variantId: string, quantity: number, unit = 'piece') => {
  return { variantId, unit, quantity: decimal(quantity), precedes: true }
}

test('line: this line alone', () => {
  const otherLines = [line('bolt', 100)]
  expect(answer(counting('line'), 19, { otherLines })).toBe('10 from base')
})

test('variant: every line of it, in base units', () => {
  const otherLines = [line('bolt', 1, 'box'), line('blue', 100)]
  expect(answer(counting('variant'), 7, { otherLines })).toBe('10 from base')
  expect(answer(counting('variant'), 8, { otherLines })).toBe('9 from base')
})

test('product: 5 red and 15 blue are 20', () => {
  const otherLines = [line('blue', 15), line('nut', 100)]
  expect(answer(counting('product'), 4, { otherLines })).toBe('10 from base')
  expect(answer(counting('product'), 5, { otherLines })).toBe('9 from base')
})

test('mix group: its variants count together; a variant outside it counts as a line', () => {
  const mixGroup = { name: 'fixings', variantIds: ['bolt', 'nut'] }
  const context = counting('mixGroup', { mixGroup })
  expect(answer(context, 5, { otherLines: [line('nut', 15)] })).toBe('9 from base')
  expect(answer(context, 5, { otherLines: [line('blue', 15), line('nail', 15)] })).toBe(
    '10 from base',
  )
  const outside = counting('mixGroup', { mixGroup: { name: 'n', variantIds: ['nut', 'nail'] } })
  expect(answer(outside, 5, { otherLines: [line('bolt', 15), line('nut', 15)] })).toBe(
    '10 from base',
  )
})

test('each candidate counts its own scope', () => {
  const context = world({
    variants,
    company: [list('contract', [[20, '8']], { aggregation: 'line' })],
    base: [list('base', breaks, { aggregation: 'product' })],
  })
  expect(answer(context, 5, { otherLines: [line('blue', 15)] })).toBe('9 from base')
  expect(answer(context, 20, { otherLines: [line('blue', 15)] })).toBe('8 from contract')
})

test('a row for boxes counts pieces as parts of boxes', () => {
  const boxes = list('base', [], {
    aggregation: 'variant',
    rows: list('', breaks).rows.map((row) => ({ ...row, unit: 'box' })),
  })
  const context = world({ base: [boxes] })
  const box = { unit: 'box' }
  expect(answer(context, 19, { ...box, otherLines: [line('bolt', 11)] })).toBe('10 from base')
  expect(answer(context, 19, { ...box, otherLines: [line('bolt', 12)] })).toBe('9 from base')
})
