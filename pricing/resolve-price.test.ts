import { expect, test } from 'vitest'
import {
  answer,
  ask,
  list,
  percentList,
  rejected,
  rows,
  world,
} from '#test/factories/price-world.ts'
import { resolvePrice } from './resolve-price.ts'

const base = list('base', [[1, '10']])

test('the nearest level with a candidate answers, however cheap a farther one is', () => {
  const all = {
    company: [list('contract', [[1, '9.90']])],
    parent: [list('group', [[1, '9']])],
    segment: [list('distributor', [[1, '8']])],
    channel: [list('wholesale', [[1, '7']])],
    base: [list('base', [[1, '6']])],
  }
  expect(answer(world(all), 1)).toBe('9.9 from contract')
  expect(answer(world({ ...all, company: [] }), 1)).toBe('9 from group')
  expect(answer(world({ ...all, company: [], parent: [] }), 1)).toBe('8 from distributor')
  expect(answer(world({ channel: all.channel, base: all.base }), 1)).toBe('7 from wholesale')
  expect(answer(world({ base: all.base }), 1)).toBe('6 from base')
})

test.each([
  [47, '10 from base'],
  [48, '8.1 from contract'],
  [59, '8.1 from contract'],
  [60, '7.9 from contract'],
  [1000, '7.9 from contract'],
])('%i pieces of a contract from 48 and 60: %s', (quantity, expected) => {
  const contract = list('contract', [
    [60, '7.90'],
    [48, '8.10'],
  ])
  expect(answer(world({ company: [contract], base: [base] }), quantity)).toBe(expected)
})

test('below its first break the next list of the same level answers', () => {
  const segment = [list('large', [[100, '5']]), list('small', [[1, '9.50']])]
  expect(answer(world({ segment, base: [base] }), 99)).toBe('9.5 from small')
  expect(answer(world({ segment, base: [base] }), 100)).toBe('5 from large')
})

test('a list of another currency, outside its window, or not active is no candidate', () => {
  const at = '2026-06-01T00:00:00.000Z'
  const price = [[1, '5']] as const
  const context = world({
    company: [
      list('lei', price, { currency: 'RON', validUntil: at, status: 'draft' }),
      list('ended', price, { validUntil: at, status: 'archived' }),
      list('later', price, { validFrom: '2026-06-01T00:00:00.001Z' }),
      list('draft', price, { status: 'draft' }),
      list('archived', price, { status: 'archived' }),
      list('other', [], { rows: rows(price, { variantId: 'nut' }) }),
    ],
    base: [list('base', [[1, '10']], { validFrom: at, validUntil: '2026-06-01T00:00:00.001Z' })],
  })
  expect(answer(context, 1)).toBe('10 from base')
  expect(rejected(context, 1)).toEqual([
    'lei: CURRENCY',
    'ended: WINDOW',
    'later: WINDOW',
    'draft: INACTIVE',
    'archived: INACTIVE',
    'other: NOT_LISTED',
  ])
})

test('a row has a window of its own inside the list', () => {
  const spring = rows([[1, '9']], { validUntil: '2026-06-01T00:00:00.000Z' })
  const summer = rows([[1, '8']], { validFrom: '2026-06-01T00:00:00.000Z' })
  const context = world({ base: [list('base', [], { rows: [...summer, ...spring] })] })
  expect(answer(context, 1, { at: '2026-05-31T23:59:59.999Z' })).toBe('9 from base')
  expect(answer(context, 1, { at: '2026-06-01T00:00:00.000Z' })).toBe('8 from base')
})

test('below the first break of an exclusive list nothing of its level or farther answers', () => {
  const company = [list('contract', [[10, '9']], { exclusive: true }), list('second', [[1, '9.5']])]
  const context = world({ company, base: [base] })
  expect(answer(context, 9)).toBe('EXCLUSIVE_BELOW_FIRST_BREAK')
  expect(rejected(context, 9)).toEqual([
    'contract: EXCLUSIVE_BELOW_FIRST_BREAK',
    'second: BLOCKED_BY_EXCLUSIVE',
    'base: BLOCKED_BY_EXCLUSIVE',
  ])
  expect(answer(context, 10)).toBe('9 from contract')
})

test('an exclusive list does not silence a nearer level, nor one for another currency', () => {
  const exclusive = list('segment', [[10, '9']], { exclusive: true })
  const nearer = world({ company: [list('contract', [[1, '9.9']])], segment: [exclusive] })
  expect(answer(nearer, 1)).toBe('9.9 from contract')
  const foreign = world({ segment: [{ ...exclusive, currency: 'RON' }], base: [base] })
  expect(answer(foreign, 1)).toBe('10 from base')
})

test('percentages never make a list exclusive', () => {
  const context = world({
    company: [percentList('tenth', '-10', { exclusive: true })],
    base: [list('base', [[5, '10']])],
    channel: [list('channel', [[1, '11']])],
  })
  expect(answer(context, 1)).toBe('11 from channel')
})

test('no price is never zero: the reason says why', () => {
  expect(answer(world({}), 1)).toBe('NO_LIST')
  expect(answer(world({ base: [list('b', [[1, '0']])] }), 1)).toBe('ZERO_PRICE')
  expect(answer(world({ company: [percentList('c', '-10')] }), 1)).toBe('NO_BASE_PRICE')
  expect(answer(world({ base: [list('b', [[2, '1']])] }), 1)).toBe('BELOW_FIRST_BREAK')
})

test('a price of zero lets the next list answer', () => {
  const context = world({ company: [list('gift', [[1, '0']])], base: [base] })
  expect(answer(context, 1)).toBe('10 from base')
})

test('reasons are named in their order of precedence', () => {
  const company = [list('zero', [[1, '0']]), percentList('percent', '-5')]
  const below = list('below', [[2, '1']])
  const exclusive = list('exclusive', [[2, '1']], { exclusive: true })
  expect(answer(world({ company }), 1)).toBe('NO_BASE_PRICE')
  expect(answer(world({ company, segment: [below] }), 1)).toBe('BELOW_FIRST_BREAK')
  const all = world({ company, segment: [below], channel: [exclusive] })
  expect(answer(all, 1)).toBe('EXCLUSIVE_BELOW_FIRST_BREAK')
  const hidden = { buyer: [], channelDefault: [] }
  expect(answer(world({ company, channel: [exclusive], catalogs: hidden }), 1)).toBe(
    'NOT_IN_CATALOG',
  )
})

test('a contract price above base is legal and flagged', () => {
  const context = world({ company: [list('contract', [[1, '10.01']])], base: [base] })
  expect(resolvePrice(ask(1), context)).toMatchObject({ ok: true, price: { isAboveBase: true } })
  const equal = world({ company: [list('contract', [[1, '10']])], base: [base] })
  expect(resolvePrice(ask(1), equal)).toMatchObject({ ok: true, price: { isAboveBase: false } })
})

test('a quantity of nothing, an unknown variant and an unknown unit are bugs', () => {
  const context = world({ base: [base] })
  expect(() => resolvePrice(ask(0), context)).toThrow(RangeError)
  expect(() => resolvePrice(ask(1, { variantId: 'nut' }), context)).toThrow('nut')
  expect(() => resolvePrice(ask(1, { unit: 'pallet' }), context)).toThrow('pallet')
})
