import { expect, test } from 'vitest'
import { answer, ask, decimal, list, rejected, world } from '#test/factories/price-world.ts'
import { resolvePrice } from './resolve-price.ts'

const quoteLine = {
  reference: 'Q-2026-00042 v2',
  variantId: 'bolt',
  unit: 'piece',
  quantity: decimal(10),
  currency: 'EUR',
  unitPrice: decimal('8.50'),
  priceBase: 1 as const,
  taxMode: 'net' as const,
}
const context = world({ company: [list('contract', [[1, '8']])] })

test('an accepted quote line answers first, dearer or not', () => {
  expect(answer(context, 10, { quoteLine })).toBe('8.5 from Q-2026-00042 v2')
  const { candidates } = resolvePrice(ask(10, { quoteLine }), context).receipt.outcome
  expect(candidates.map(({ list: { level }, lostBy }) => [level, lostBy])).toEqual([
    ['quote', null],
    ['company', 'FARTHER_LEVEL'],
  ])
})

test.each([
  ['quantity', { quantity: decimal(11) }],
  ['unit', { unit: 'box' }],
  ['currency', { currency: 'RON' }],
  ['variant', { variantId: 'nut' }],
])('for another %s it does not', (_, other) => {
  const more = { quoteLine: { ...quoteLine, ...other } }
  expect(answer(context, 10, more)).toBe('8 from contract')
  expect(rejected(context, 10, more)).toEqual(['Q-2026-00042 v2: QUOTE_MISMATCH'])
})

test('it is exempt from catalogs; a mismatch is not', () => {
  const hidden = world({ base: [], catalogs: { buyer: [], channelDefault: [] } })
  expect(answer(hidden, 10, { quoteLine })).toBe('8.5 from Q-2026-00042 v2')
  const closed = world({
    base: [list('b', [[1, '1']])],
    catalogs: { buyer: [], channelDefault: [] },
  })
  expect(answer(closed, 11, { quoteLine })).toBe('NOT_IN_CATALOG')
})

test('it silences no exclusive list, and its price is never zero', () => {
  const free = { ...quoteLine, unitPrice: decimal(0) }
  expect(answer(world({}), 10, { quoteLine: free })).toBe('ZERO_PRICE')
  const exclusive = world({ base: [list('b', [[20, '1']], { exclusive: true })] })
  expect(answer(exclusive, 10, { quoteLine })).toBe('8.5 from Q-2026-00042 v2')
})

test('a gross quote is converted in a net document', () => {
  const gross = { ...quoteLine, unitPrice: decimal('11.90'), taxMode: 'gross' as const }
  expect(answer(context, 10, { quoteLine: gross })).toBe('10 from Q-2026-00042 v2')
})
