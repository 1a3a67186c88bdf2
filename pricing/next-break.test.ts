import { expect, test } from 'vitest'
import { ask, decimal, list, world } from '#test/factories/price-world.ts'
import { buildLadder } from './ladder.ts'
import type { PriceContext } from './price-context.ts'
import type { PriceRequest } from './price-request.ts'
import { resolvePrice } from './resolve-price.ts'

/** "12 more for 7.9 from contract" */
function next(
  context: PriceContext,
  quantity: number,
  more: Partial<PriceRequest> = {},
): string | null {
  const found = resolvePrice(ask(quantity, more), context).receipt.outcome.nextBreak
  return found && `${found.distance} more for ${found.unitPrice} from ${found.list.id}`
}

const contract = list('contract', [
  [48, '8.10'],
  [60, '7.90'],
])
const base = list('base', [
  [1, '10'],
  [10, '9'],
])

test('the nearest larger quantity that is cheaper, whichever list gives it', () => {
  const context = world({ company: [contract], base: [base] })
  expect(next(context, 1)).toBe('9 more for 9 from base')
  expect(next(context, 10)).toBe('38 more for 8.1 from contract')
  expect(next(context, 48)).toBe('12 more for 7.9 from contract')
  expect(next(context, 60)).toBeNull()
})

test('dearer and equal breaks are passed over', () => {
  const odd = list('base', [
    [1, '10'],
    [5, '10'],
    [8, '11'],
    [20, '9.99'],
  ])
  expect(next(world({ base: [odd] }), 1)).toBe('19 more for 9.99 from base')
})

test('a cheaper list farther away is no next break', () => {
  const context = world({ company: [list('flat', [[1, '9.50']])], base: [base] })
  expect(next(context, 1)).toBeNull()
})

test('the other lines count and stay as they are', () => {
  const shared = world({ base: [{ ...base, aggregation: 'variant' }] })
  const otherLines = [{ variantId: 'bolt', unit: 'piece', quantity: decimal(6), precedes: true }]
  expect(next(shared, 1, { otherLines })).toBe('3 more for 9 from base')
  expect(next(shared, 4, { otherLines })).toBeNull()
})

test('it is a quantity that can be ordered', () => {
  const rule = {
    variantId: 'bolt',
    unit: 'piece',
    agreementId: '1',
    agreementName: 'Frame',
    distance: 0,
    validFrom: null,
    minimum: null,
    maximum: decimal(55),
    increment: decimal(5),
  }
  const context = world({ company: [contract], base: [base], quantityRules: [rule] })
  expect(next(context, 10)).toBe('40 more for 8.1 from contract')
  expect(next(context, 50)).toBeNull()
})

test('graduated: one more beyond the break is already cheaper on average', () => {
  const graduated = list(
    'graduated',
    [
      [1, '10'],
      [10, '9'],
    ],
    { mode: 'graduated' },
  )
  const context = world({ base: [graduated] })
  expect(next(context, 4)).toBe('7 more for 9.9091 from graduated')
  expect(next(context, 11)).toBe('1 more for 9.8333 from graduated')
})

test('graduated: a list that overtakes much later is found', () => {
  const graduated = list(
    'graduated',
    [
      [1, '10'],
      [101, '5'],
    ],
    { mode: 'graduated' },
  )
  const context = world({ segment: [graduated, list('flat', [[1, '6']])] })
  expect(next(context, 150)).toBe('356 more for 5.998 from graduated')
})

test('graduated: a list that never gets cheaper is none', () => {
  const graduated = list(
    'graduated',
    [
      [1, '10'],
      [101, '6'],
    ],
    { mode: 'graduated' },
  )
  expect(next(world({ segment: [graduated, list('flat', [[1, '6']])] }), 150)).toBeNull()
})

const quoted = (quantity: number, unitPrice: string) => ({
  reference: 'Q-2026-00042 v2',
  variantId: 'bolt',
  unit: 'piece',
  quantity: decimal(quantity),
  currency: 'EUR',
  unitPrice: decimal(unitPrice),
  priceBase: 1 as const,
  taxMode: 'net' as const,
})

test('a quote line’s next break is what the lists give at a larger quantity', () => {
  const quoteLine = quoted(10, '8.50')
  const context = world({ company: [contract], base: [base] })
  expect(next(context, 10, { quoteLine })).toBe('38 more for 8.1 from contract')
})

/** Two quotas before a graduated list: the answer turns between the change points too. */
function manyTurns(): PriceContext {
  const quotas = (remaining: number) => ({
    quotas: [{ variantId: 'bolt', remaining: decimal(remaining) }],
  })
  const one = list('one', [[1, '9']], quotas(30))
  const other = list('other', [[5, '8.80']], quotas(25))
  const curve = list(
    'curve',
    [
      [1, '10'],
      [50, '8'],
    ],
    { mode: 'graduated' },
  )
  return world({ contract: [one, other], base: [curve] })
}

const rungs = (context: PriceContext) =>
  buildLadder(ask(1), context).rungs.map(({ minimumQuantity }) => `${minimumQuantity}`)

test('what was found for one question is the answer to the next one too', () => {
  const kept = manyTurns()
  for (const quantity of [200, 56, 31, 30, 5, 1, 30, 200]) {
    expect(next(kept, quantity)).toBe(next(manyTurns(), quantity))
  }
  expect(next(kept, 1)).toBe('4 more for 8.8 from other')
})

test('a quote in the question leaves no mark on the questions after it', () => {
  const quoteLine = quoted(40, '1.50')
  const kept = manyTurns()
  next(kept, 10, { quoteLine })
  for (const quantity of [1, 20, 35, 40, 60]) {
    expect(next(kept, quantity)).toBe(next(manyTurns(), quantity))
  }
  expect(rungs(kept)).toEqual(rungs(manyTurns()))
})

test('beyond a quota every further unit lessens the average', () => {
  const quotas = [{ variantId: 'bolt', remaining: decimal(10) }]
  const dear = list('contract', [[1, '12']], { quotas })
  const context = world({ company: [dear], base: [list('base', [[1, '9']])] })
  expect(next(context, 1)).toBe('10 more for 11.7273 from contract')
  expect(next(context, 11)).toBe('1 more for 11.5 from contract')
})

test('beside a curve: a break between two dearer stretches is found, and nothing smaller is', () => {
  const flat = list('flat', [
    [1, '10'],
    [20, '8'],
    [40, '11'],
  ])
  const curve = list('curve', [[1, '20']], { mode: 'graduated' })
  const context = world({ company: [flat], base: [curve] })
  expect(next(context, 1)).toBe('19 more for 8 from flat')
  expect(next(context, 25)).toBeNull()
  expect(next(context, 45)).toBeNull()
})

test('a curve that rises has no next break', () => {
  const rising = list(
    'rising',
    [
      [1, '8'],
      [10, '9'],
    ],
    { mode: 'graduated' },
  )
  expect(next(world({ base: [rising] }), 15)).toBeNull()
})

test('a line by itself and one beside others are two questions of one context', () => {
  const shared = world({ base: [{ ...base, aggregation: 'variant' }] })
  const otherLines = [{ variantId: 'bolt', unit: 'piece', quantity: decimal(6), precedes: true }]
  for (const _ of [1, 2]) {
    expect(next(shared, 1)).toBe('9 more for 9 from base')
    expect(next(shared, 1, { otherLines })).toBe('3 more for 9 from base')
  }
  const quota = { quotas: [{ variantId: 'bolt', remaining: decimal(30) }] }
  const cheap = list('contract', [[1, '7']], quota)
  const dear = list('base', [
    [1, '10'],
    [40, '6'],
  ])
  const context = world({ company: [cheap], base: [dear] })
  const quotaUsed = [{ listId: 'contract', baseQuantity: decimal(30) }]
  for (const _ of [1, 2]) {
    expect(next(context, 1)).toBe('39 more for 6.75 from contract')
    expect(next(context, 1, { quotaUsed })).toBe('39 more for 6 from base')
  }
})
