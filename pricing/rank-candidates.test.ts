import { expect, test } from 'vitest'
import { answer, ask, decimal, list, rows, world } from '#test/factories/price-world.ts'
import type { PriceList } from './price-list.ts'
import { resolvePrice } from './resolve-price.ts'

const priced = (id: string, price: string, more: Partial<PriceList> = {}) =>
  list(id, [[1, price]], more)

test('lowest: the lower net price of one unit wins, whatever the priority', () => {
  const segment = [priced('a', '9', { priority: 5 }), priced('b', '8.99')]
  expect(answer(world({ segment }), 1)).toBe('8.99 from b')
})

test('lowest: a gross list counts less the domestic rate, unrounded', () => {
  const gross = priced('gross', '11.90', { taxMode: 'gross' })
  expect(answer(world({ segment: [gross, priced('net', '10.0001')] }), 1)).toBe('10 from gross')
  expect(answer(world({ segment: [gross, priced('net', '9.9999')] }), 1)).toBe('9.9999 from net')
  const third = priced('third', '0.0001', { taxMode: 'gross' })
  expect(answer(world({ segment: [priced('a', '0.0001'), third] }), 1)).toBe('0.0001 from third')
})

test('lowest: prices per hundred compare per unit', () => {
  const hundred = list('hundred', [], { rows: rows([[1, '899']], { priceBase: 100 }) })
  expect(answer(world({ segment: [priced('one', '9'), hundred] }), 1)).toBe('899 from hundred')
})

test('lowest: a graduated list compares by what this quantity costs on average', () => {
  const graduated = list(
    'graduated',
    [
      [1, '10'],
      [11, '5'],
    ],
    { mode: 'graduated' },
  )
  const context = world({ segment: [graduated, priced('flat', '9')] })
  expect(answer(context, 13)).toBe('9 from flat')
  expect(answer(context, 14)).toBe('8.9286 from graduated')
})

test('priority: the higher number wins, then the lower price', () => {
  const segment = [
    priced('low', '1', { priority: 1 }),
    priced('high', '9', { priority: 2 }),
    priced('higher', '8', { priority: 2 }),
  ]
  expect(answer(world({ segment, strategy: 'priority' }), 1)).toBe('8 from higher')
})

test('ties go to the later start, a missing one counting as earliest, then to the id', () => {
  const open = priced('a', '9')
  const early = priced('c', '9', { validFrom: '2025-01-01T00:00:00.000Z' })
  const late = priced('d', '9', { validFrom: '2026-01-01T00:00:00.000Z' })
  const twin = priced('b', '9', { validFrom: '2026-01-01T00:00:00.000Z' })
  expect(answer(world({ segment: [open, early] }), 1)).toBe('9 from c')
  expect(answer(world({ segment: [open, early, late] }), 1)).toBe('9 from d')
  expect(answer(world({ segment: [open, early, late, twin] }), 1)).toBe('9 from b')
})

test('ids compare by code point: 10 stands before 9', () => {
  expect(answer(world({ base: [priced('9', '5'), priced('10', '5')] }), 1)).toBe('5 from 10')
})

test('the receipt says by what each candidate lost', () => {
  const context = world({
    strategy: 'priority',
    segment: [
      priced('winner', '5', { priority: 2, validFrom: '2026-01-01T00:00:00.000Z' }),
      priced('dearer', '6', { priority: 2 }),
      priced('older', '5', { priority: 2 }),
      priced('x-twin', '5', { priority: 2, validFrom: '2026-01-01T00:00:00.000Z' }),
      priced('weaker', '1', { priority: 1 }),
    ],
    base: [priced('base', '1', { priority: 9 })],
  })
  const { receipt } = resolvePrice(ask(1), context)
  expect(receipt.outcome.candidates.map(({ list: { id }, lostBy }) => [id, lostBy])).toEqual([
    ['winner', null],
    ['x-twin', 'LATER_ID'],
    ['older', 'EARLIER_START'],
    ['dearer', 'DEARER'],
    ['weaker', 'LOWER_PRIORITY'],
    ['base', 'FARTHER_LEVEL'],
  ])
})

test('where the lowest price decides, nothing is lost by priority', () => {
  const segment = [priced('winner', '5', { priority: 1 }), priced('dearer', '6', { priority: 2 })]
  const { receipt } = resolvePrice(ask(1), world({ segment }))
  expect(receipt.outcome.candidates.map(({ lostBy }) => lostBy)).toEqual([null, 'DEARER'])
})

test('lowest: a graduated list with a quota counts by the units that the quota covers', () => {
  const quotas = [{ variantId: 'bolt', remaining: decimal(10) }]
  const curve = list(
    'curve',
    [
      [1, '10'],
      [10, '1'],
    ],
    { mode: 'graduated', quotas },
  )
  const segment = [curve, priced('flat', '9')]
  // Over all twenty units the curve would come to 5.50 each, but it sells ten of them, at 10.
  expect(answer(world({ segment }), 20)).toBe('9 from flat')
  const wide = { ...curve, quotas: [{ variantId: 'bolt', remaining: decimal(20) }] }
  expect(answer(world({ segment: [wide, priced('flat', '9')] }), 20)).toBe('5.5 from curve')
})
