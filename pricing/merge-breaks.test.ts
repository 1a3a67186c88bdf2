import { expect, test } from 'vitest'
import { answer, decimal, list, percentList, variant, world } from '#test/factories/price-world.ts'

const merging = { mergeAllowed: true }
const base = list('base', [
  [1, '10'],
  [10, '9'],
  [50, '7'],
  [100, '6'],
])

test('off by default: a nearer list is all there is', () => {
  const context = world({ company: [list('contract', [[5, '8']])], base: [base] })
  expect(answer(context, 100)).toBe('8 from contract')
})

test('the next list’s breaks are added above the first one, where they lower the price', () => {
  const contract = list('contract', [[5, '8']], merging)
  const context = world({ company: [contract], base: [base] })
  expect(answer(context, 4)).toBe('10 from base')
  expect(answer(context, 5)).toBe('8 from contract')
  expect(answer(context, 10)).toBe('8 from contract')
  expect(answer(context, 50)).toBe('7 from base')
  expect(answer(context, 100)).toBe('6 from base')
})

test('a nearer break is never replaced, and a dearer nearer break still counts', () => {
  const contract = list(
    'contract',
    [
      [5, '8'],
      [50, '7.50'],
      [80, '7.80'],
    ],
    merging,
  )
  const context = world({ company: [contract], base: [base] })
  expect(answer(context, 50)).toBe('7.5 from contract')
  expect(answer(context, 80)).toBe('7.8 from contract')
  expect(answer(context, 100)).toBe('6 from base')
})

test('breaks are taken upwards: each has to be lower than the merged ladder just below', () => {
  const contract = list(
    'contract',
    [
      [5, '8'],
      [70, '6.50'],
    ],
    merging,
  )
  const next = list('base', [
    [1, '10'],
    [60, '6'],
    [90, '6.20'],
  ])
  const context = world({ company: [contract], base: [next] })
  expect(answer(context, 60)).toBe('6 from base')
  expect(answer(context, 70)).toBe('6.5 from contract')
  expect(answer(context, 90)).toBe('6.2 from base')
})

test('only a list of the same tax mode and for all units is merged in', () => {
  const company = [list('contract', [[5, '8']], merging)]
  const gross = world({ company, base: [{ ...base, taxMode: 'gross' }] })
  expect(answer(gross, 100)).toBe('8 from contract')
  const graduated = world({ company, base: [{ ...base, mode: 'graduated' }] })
  expect(answer(graduated, 100)).toBe('8 from contract')
})

test('the nearer list is chosen before merging, the next is the one that would answer without it', () => {
  const segment = [
    list('near', [[1, '8']], merging),
    list('second', [
      [1, '8.10'],
      [50, '7.90'],
    ]),
  ]
  const context = world({ segment, base: [base] })
  expect(answer(context, 50)).toBe('7.9 from second')
  expect(answer(context, 100)).toBe('7.9 from second')
})

test('each break keeps the counted scope of its own list', () => {
  const context = world({
    variants: [variant(), variant({ id: 'blue' })],
    company: [list('contract', [[5, '8']], merging)],
    base: [{ ...base, aggregation: 'product' }],
  })
  const otherLines = [{ variantId: 'blue', unit: 'piece', quantity: decimal(44), precedes: false }]
  expect(answer(context, 5, { otherLines })).toBe('8 from contract')
  expect(answer(context, 6, { otherLines })).toBe('7 from base')
})

test('a percentage list merges the base breaks it does not adjust away', () => {
  const dearer = percentList('percent', '5', merging)
  expect(answer(world({ company: [dearer], base: [base] }), 50)).toBe('7.35 from percent')
})

test('prices are compared per base unit', () => {
  const perHundred = list(
    'base',
    [
      [1, '1000'],
      [50, '750'],
    ],
    {},
  )
  const hundred = {
    ...perHundred,
    rows: perHundred.rows.map((row) => ({ ...row, priceBase: 100 as const })),
  }
  const context = world({ company: [list('contract', [[5, '8']], merging)], base: [hundred] })
  expect(answer(context, 50)).toBe('750 from base')
})

test('a nearer break counts its own scope, whatever the added ones count', () => {
  const nearer = list(
    'contract',
    [
      [5, '8'],
      [20, '7.50'],
    ],
    merging,
  )
  const context = world({
    variants: [variant(), variant({ id: 'blue' })],
    company: [nearer],
    base: [{ ...base, aggregation: 'product' }],
  })
  const otherLines = [{ variantId: 'blue', unit: 'piece', quantity: decimal(30), precedes: false }]
  expect(answer(context, 5, { otherLines })).toBe('8 from contract')
})

test('a list whose quota would not last, or a break of zero, is not merged in', () => {
  const company = [list('contract', [[5, '8']], merging)]
  const quotas = [{ variantId: 'bolt', remaining: decimal(49) }]
  expect(answer(world({ company, parent: [{ ...base, quotas }] }), 50)).toBe('8 from contract')
  const free = list('base', [
    [1, '10'],
    [50, '0'],
    [60, '7'],
  ])
  expect(answer(world({ company, base: [free] }), 60)).toBe('7 from base')
})

test('a graduated list takes over no breaks', () => {
  const curve = list('contract', [[5, '8']], { ...merging, mode: 'graduated' })
  expect(answer(world({ company: [curve], base: [base] }), 50)).toBe('8 from contract')
})
