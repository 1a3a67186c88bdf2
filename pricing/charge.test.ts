import { expect, test } from 'vitest'
import {
  answer,
  ask,
  decimal,
  list,
  percentList,
  rejected,
  world,
} from '#test/factories/price-world.ts'
import { lineAmount } from './line-amount.ts'
import type { PriceContext } from './price-context.ts'
import { resolvePrice } from './resolve-price.ts'

const quota = (remaining: number) => {
  return { quotas: [{ variantId: 'bolt', remaining: decimal(remaining) }] }
}
const contract = list(
  'contract',
  [
    [1, '7'],
    [40, '6'],
  ],
  quota(50),
)
const base = list('base', [
  [1, '10'],
  [60, '9'],
])
const context = world({ company: [contract], base: [base] })

function amount(of: PriceContext, quantity: number, unit = 'piece'): string {
  const resolution = resolvePrice(ask(quantity, { unit }), of)
  if (!resolution.ok) return resolution.reason
  return lineAmount(resolution.price, decimal(quantity), 'EUR').amount.toString()
}

test.each([
  [39, '273'],
  [50, '300'],
  [51, '310'],
  [60, '390'],
])('50 are left of the quota: %i cost %s', (quantity, expected) => {
  expect(amount(context, quantity)).toBe(expected)
})

test('what lies beyond is the next list’s; the line says what it takes of the quota', () => {
  const resolution = resolvePrice(ask(60), context)
  expect(JSON.parse(JSON.stringify(resolution))).toMatchObject({
    price: {
      unitPrice: '6.5',
      mode: 'graduated',
      list: { id: 'contract' },
      bands: [
        { baseQuantity: '50', unitPrice: '6' },
        { baseQuantity: '10', unitPrice: '9' },
      ],
      quotaTaken: [{ listId: 'contract', baseQuantity: '50' }],
    },
  })
})

test('a quota used up, here or by earlier lines, leaves no candidate', () => {
  expect(answer(world({ company: [{ ...contract, ...quota(0) }], base: [base] }), 1)).toBe(
    '10 from base',
  )
  const quotaUsed = [{ listId: 'contract', baseQuantity: decimal(50) }]
  expect(answer(context, 1, { quotaUsed })).toBe('10 from base')
  expect(rejected(context, 1, { quotaUsed })).toEqual(['contract: QUOTA_USED_UP'])
  const some = [{ listId: 'contract', baseQuantity: decimal(49) }]
  expect(answer(context, 1, { quotaUsed: some })).toBe('7 from contract')
})

test('a quota counts base units', () => {
  expect(amount(context, 5, 'box')).toBe('390')
})

test('a quota with nothing behind it is no price for more', () => {
  const alone = world({ company: [contract] })
  expect(amount(alone, 50)).toBe('300')
  expect(amount(alone, 51)).toBe('NO_LIST')
  expect(rejected(alone, 51)).toEqual(['contract: QUOTA_USED_UP'])
})

test('one quota after the other', () => {
  const parent = list('parent', [[1, '8']], quota(20))
  expect(amount(world({ company: [contract], parent: [parent], base: [base] }), 80)).toBe('550')
})

test('a quota of another variant does not bind', () => {
  const other = { ...contract, quotas: [{ variantId: 'nut', remaining: decimal(0) }] }
  expect(amount(world({ company: [other] }), 51)).toBe('306')
})

test('percentages and graduated bands stop at the quota too', () => {
  const percent = percentList('percent', '-50', quota(10))
  expect(amount(world({ company: [percent], base: [base] }), 12)).toBe('70')
  const graduated = list(
    'graduated',
    [
      [1, '5'],
      [6, '4'],
    ],
    { mode: 'graduated', ...quota(10) },
  )
  expect(amount(world({ company: [graduated], base: [base] }), 12)).toBe('66')
})
