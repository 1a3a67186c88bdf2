import { expect, test } from 'vitest'
import { decimal } from '#test/factories/price-world.ts'
import { checkOrder, type OrderRule } from './order-rule.ts'

const rule: OrderRule = {
  currency: 'EUR',
  minimum: decimal(200),
  maximum: decimal(5000),
  firstOrderMinimum: decimal(500),
  reorderMinimum: null,
}
const order = { currency: 'EUR', goodsNet: decimal(300), isFirstOrder: false, isFromQuote: false }

/** "ORDER_MINIMUM 200, 0.01 EUR off" */
const check = (more: Partial<typeof order>, rules = [rule]) =>
  checkOrder(rules, { ...order, ...more }).map(
    ({ code, limit, difference, currency }) => `${code} ${limit}, ${difference} ${currency} off`,
  )

test('limits are inclusive', () => {
  expect(check({ goodsNet: decimal(200) })).toEqual([])
  expect(check({ goodsNet: decimal('199.99') })).toEqual(['ORDER_MINIMUM 200, 0.01 EUR off'])
  expect(check({ goodsNet: decimal(5000) })).toEqual([])
  expect(check({ goodsNet: decimal('5000.01') })).toEqual(['ORDER_MAXIMUM 5000, 0.01 EUR off'])
})

test('the first order has its own minimum, which may be lower or higher', () => {
  expect(check({ isFirstOrder: true })).toEqual(['FIRST_ORDER_MINIMUM 500, 200 EUR off'])
  const low = { ...rule, firstOrderMinimum: decimal(50) }
  expect(check({ isFirstOrder: true, goodsNet: decimal(50) }, [low])).toEqual([])
})

test('a reorder minimum replaces the general one; without it the general one stands', () => {
  const reorder = { ...rule, reorderMinimum: decimal(100) }
  expect(check({ goodsNet: decimal(100) }, [reorder])).toEqual([])
  expect(check({ goodsNet: decimal(99) }, [reorder])).toEqual(['REORDER_MINIMUM 100, 1 EUR off'])
  const first = { ...reorder, firstOrderMinimum: null }
  expect(check({ goodsNet: decimal(150), isFirstOrder: true }, [first])).toEqual([
    'ORDER_MINIMUM 200, 50 EUR off',
  ])
})

test('no row in the currency means no rule; quotes are exempt', () => {
  expect(check({ currency: 'RON', goodsNet: decimal(1) })).toEqual([])
  expect(check({ goodsNet: decimal(1), isFromQuote: true })).toEqual([])
})

test('a rule may set nothing', () => {
  const silent = { ...rule, minimum: null, maximum: null, firstOrderMinimum: null }
  expect(check({ goodsNet: decimal('0.01') }, [silent])).toEqual([])
})
