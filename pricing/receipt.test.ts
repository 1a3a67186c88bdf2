import { expect, test } from 'vitest'
import { ask, decimal, list, variant, world } from '#test/factories/price-world.ts'
import type { PriceAdjustment } from './price-list.ts'
import { readReceipt, replay } from './replay-receipt.ts'
import { resolvePrice } from './resolve-price.ts'
import { shortReceipt, unitPriceText } from './short-receipt.ts'

const contract = list(
  'contract',
  [
    [48, '8.10'],
    [60, '7.90'],
  ],
  { name: 'Contract 2026' },
)
const base = list('base', [[1, '10']])
const stored = (value: unknown) => JSON.parse(JSON.stringify(value))

test('a stored receipt replays to its price, reasons and next break', () => {
  const { receipt } = resolvePrice(ask(48), world({ company: [contract], base: [base] }))
  const kept = stored(receipt)
  expect(stored(replay(readReceipt(kept)).receipt)).toEqual(kept)
})

test('a receipt without a price replays to its reason', () => {
  const catalogs = { buyer: [], channelDefault: [] }
  const { receipt } = resolvePrice(ask(48), world({ base: [base], catalogs }))
  const again = replay(readReceipt(stored(receipt)))
  expect(again).toMatchObject({ ok: false, reason: 'NOT_IN_CATALOG' })
})

test('a receipt holds this variant’s data only', () => {
  const many = list('base', [], {
    rows: [
      ...base.rows,
      ...base.rows.map((row) => ({ ...row, variantId: 'nut' })),
      ...base.rows.map((row) => ({ ...row, unit: 'pallet' })),
    ],
    quotas: [{ variantId: 'nut', remaining: decimal(1) }],
    adjustments: [
      { scope: 'product', productId: 'nuts', adjustmentPercent: decimal(1) },
      { scope: 'category', categoryId: 'nuts', adjustmentPercent: decimal(1) },
    ],
    mixGroup: { name: 'all', variantIds: ['bolt', 'nut', 'nail'] },
  })
  const context = world({ base: [many], variants: [variant(), variant({ id: 'nut' })] })
  const { inputs } = resolvePrice(ask(1), context).receipt
  const kept = inputs.context.levels.flatMap(({ lists }) => lists)[0]
  expect(kept?.rows).toHaveLength(1)
  expect(kept?.quotas).toEqual([])
  expect(kept?.adjustments).toEqual([])
  expect(kept?.mixGroup?.variantIds).toEqual(['bolt'])
  expect(inputs.context.variants.map(({ id }) => id)).toEqual(['bolt'])
})

test.each(['product', 'category'] as const)(
  'a receipt of a %s’s percentage keeps it and replays to its price',
  (scope) => {
    const target = { product: { productId: 'bolts' }, category: { categoryId: 'metric' } }[scope]
    const adjustments = [
      { scope, ...target, adjustmentPercent: decimal('-10') } as PriceAdjustment,
      { scope: 'list', adjustmentPercent: decimal('-1') } as const,
    ]
    const segment = [list('percent', [], { adjustments })]
    const { receipt } = resolvePrice(ask(1), world({ segment, base: [base] }))
    const again = replay(readReceipt(stored(receipt)))
    expect(again.ok && again.price.unitPrice.toString()).toBe('9')
  },
)

test('a quote’s line says that it is one, and how its price came about', () => {
  const quoteLine = {
    reference: 'Q-1 v1',
    variantId: 'bolt',
    unit: 'piece',
    quantity: decimal(5),
    currency: 'EUR',
    unitPrice: decimal('8.5'),
    priceBase: 1 as const,
    taxMode: 'net' as const,
  }
  const resolution = resolvePrice(ask(5, { quoteLine }), world({ base: [base] }))
  expect(resolution).toMatchObject({ ok: true, price: { mode: 'allUnits' } })
  expect(shortReceipt(resolution.receipt)?.isQuote).toBe(true)
  expect(stored(resolution.receipt.outcome.break?.steps)).toEqual([
    { step: 'listed', price: '8.5' },
  ])
})

test('the short form is what a buyer may see', () => {
  const { receipt } = resolvePrice(ask(48), world({ company: [contract], base: [base] }))
  expect(shortReceipt(receipt)).toEqual({
    listName: 'Contract 2026',
    isQuote: false,
    fromQuantity: '48',
    unitPrice: '8.10',
    priceBase: 1,
    currency: 'EUR',
    taxMode: 'net',
    mode: 'allUnits',
    next: { moreQuantity: '12', unitPrice: '7.90', priceBase: 1, listName: 'Contract 2026' },
  })
  const none = resolvePrice(ask(60), world({ company: [contract] })).receipt
  expect(shortReceipt(none)?.next).toBeNull()
  expect(shortReceipt(resolvePrice(ask(1), world({})).receipt)).toBeNull()
})

test('unit prices show the currency’s decimals and up to four', () => {
  expect(unitPriceText(decimal('8.1'), 'EUR')).toBe('8.10')
  expect(unitPriceText(decimal('0.0125'), 'EUR')).toBe('0.0125')
  expect(unitPriceText(decimal('120'), 'JPY')).toBe('120')
})

test('quote lines, other lines and quantity rules survive storing', () => {
  const quantityRule = {
    variantId: 'bolt',
    unit: 'piece',
    agreementId: '1',
    agreementName: 'Frame',
    distance: 0,
    validFrom: null,
    minimum: null,
    maximum: 'none' as const,
    increment: decimal(4),
  }
  const context = world({
    base: [{ ...contract, aggregation: 'variant' }],
    quantityRules: [quantityRule],
  })
  const otherLines = [{ variantId: 'bolt', unit: 'box', quantity: decimal(4), precedes: true }]
  const quoteLine = {
    reference: 'Q-2026-00001 v1',
    variantId: 'bolt',
    unit: 'piece',
    quantity: decimal(2),
    currency: 'EUR',
    unitPrice: decimal('8.05'),
    priceBase: 1 as const,
    taxMode: 'net' as const,
  }
  const { receipt } = resolvePrice(ask(2, { otherLines, quoteLine }), context)
  expect(receipt.outcome.nextBreak?.quantity.toString()).toBe('12')
  const kept = stored(receipt)
  expect(stored(replay(readReceipt(kept)).receipt)).toEqual(kept)
})
