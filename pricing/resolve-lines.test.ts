import { expect, test } from 'vitest'
import { ask, decimal, list, variant, world } from '#test/factories/price-world.ts'
import type { PriceContext } from './price-context.ts'
import type { PriceRequest } from './price-request.ts'
import { countedLines, resolveLines } from './resolve-lines.ts'

const breaks = [
  [1, '10'],
  [20, '9'],
] as const
const variants = [variant(), variant({ id: 'blue' }), variant({ id: 'nut', productId: 'nuts' })]
const prices = (lines: PriceRequest[], context: PriceContext) =>
  resolveLines(lines, context).map((each) =>
    each.ok ? `${each.price.unitPrice} from ${each.price.list.id}` : each.reason,
  )

test('lines of a product count together, whatever their order', () => {
  const context = world({ variants, base: [list('base', breaks, { aggregation: 'product' })] })
  const red = ask(5)
  const blue = ask(15, { variantId: 'blue' })
  expect(prices([red, { ...blue, quantity: decimal(14) }], context)).toEqual([
    '10 from base',
    'NO_LIST',
  ])
  expect(prices([red, blue], context)).toEqual(['9 from base', 'NO_LIST'])
  expect(prices([blue, red], context)).toEqual(['NO_LIST', '9 from base'])
})

test('graduated bands of a variant fill from the top of the document', () => {
  const graduated = list('base', breaks, { mode: 'graduated', aggregation: 'variant' })
  const context = world({ base: [graduated] })
  expect(prices([ask(15), ask(10), ask(5)], context)).toEqual([
    '10 from base',
    '9.5 from base',
    '9 from base',
  ])
})

test('a quota is spent from the top of the document', () => {
  const quotas = [{ variantId: 'bolt', remaining: decimal(12) }]
  const contract = list('contract', [[1, '5']], { quotas })
  const context = world({ company: [contract], base: [list('base', breaks)] })
  expect(prices([ask(8), ask(8), ask(8)], context)).toEqual([
    '5 from contract',
    '7.5 from contract',
    '10 from base',
  ])
})

test('quote-priced lines count in every scope', () => {
  const context = world({ base: [list('base', breaks, { aggregation: 'variant' })] })
  const quoteLine = {
    reference: 'Q-2026-00001 v1',
    variantId: 'bolt',
    unit: 'piece',
    quantity: decimal(15),
    currency: 'EUR',
    unitPrice: decimal('8'),
    priceBase: 1 as const,
    taxMode: 'net' as const,
  }
  expect(prices([ask(15, { quoteLine }), ask(5)], context)).toEqual([
    '8 from Q-2026-00001 v1',
    '9 from base',
  ])
})

test('a receipt keeps only the lines that a list may count', () => {
  const others = (aggregation: 'line' | 'variant' | 'product' | 'mixGroup') => {
    const mixGroup = { name: 'fixings', variantIds: ['bolt', 'nut'] }
    const context = world({
      variants,
      base: [
        list('base', breaks, {
          aggregation,
          mixGroup: aggregation === 'mixGroup' ? mixGroup : null,
        }),
      ],
    })
    const lines = [ask(1), ask(2), ask(3, { variantId: 'blue' }), ask(4, { variantId: 'nut' })]
    return countedLines(lines, 1, context).map(
      ({ quantity, precedes }) => `${quantity} ${precedes}`,
    )
  }
  expect(others('line')).toEqual([])
  expect(others('variant')).toEqual(['1 true'])
  expect(others('product')).toEqual(['1 true', '3 false'])
  expect(others('mixGroup')).toEqual(['1 true', '4 false'])
})

test('a list that counts the product is heard beside one that counts the variant', () => {
  const byProduct = list('product', breaks, { aggregation: 'product' })
  const byVariant = list('variant', [[1, '11']], { aggregation: 'variant' })
  const context = world({ variants, base: [byProduct, byVariant] })
  expect(prices([ask(5), ask(15, { variantId: 'blue' })], context)[0]).toBe('9 from product')
})

test('what one contract sold is not taken off another one’s quota', () => {
  const quota = (remaining: number) => ({
    quotas: [{ variantId: 'bolt', remaining: decimal(remaining) }],
  })
  const company = [list('first', [[1, '5']], quota(8))]
  const parent = [list('second', [[1, '6']], quota(8))]
  const context = world({ company, parent, base: [list('base', breaks)] })
  expect(prices([ask(8), ask(8), ask(1)], context)).toEqual([
    '5 from first',
    '6 from second',
    '10 from base',
  ])
})
