import { expect, test } from 'vitest'
import type { LoadedPrices } from '#app/domain/prices/loaded-prices.ts'
import { Decimal } from '#pricing/index.ts'
import { list, rows, variant, world } from '#test/factories/price-world.ts'
import { priceDocuments } from './price-documents.ts'
import type { ReplayedDocument, ReplayedLine } from './replayed-line.ts'

/** One article at 9.99, and an order that must come to this much net. */
function loaded(taxMode: 'net' | 'gross', minimum: string): LoadedPrices {
  const prices = rows([[1, '9.99']], { variantId: '7' })
  const base = [list('base', [], { taxMode, rows: prices })]
  const { data } = world({ base, variants: [variant({ id: '7' })] })
  return {
    ...data,
    ...{ channel: taxMode === 'gross' ? 'retail' : 'wholesale', currency: 'EUR', taxMode },
    ...{ at: '2026-06-01T00:00:00.000Z', today: '2026-06-01' },
    seller: { country: 'RO', timeZone: 'Europe/Bucharest' },
    ...{ loginWall: false, hidePrices: false },
    orderRules: [
      {
        ...{ currency: 'EUR', minimum: new Decimal(minimum), maximum: null },
        ...{ firstOrderMinimum: null, reorderMinimum: null },
      },
    ],
    rates: { standard: variant().domesticTaxRate, reduced: new Decimal('0.09') },
    items: new Map([['7', { sku: 'BOLT', orderable: true, taxCategory: 'standard' }]]),
  }
}

const line: ReplayedLine = {
  ...{ kind: 'cart', documentId: '1', documentNumber: null, buyer: null, frozen: false },
  ...{ frozenPrice: null, variantId: '7', unit: 'piece', factor: new Decimal(1) },
  ...{ quantity: new Decimal(1), unitCost: null, floorPrice: null },
}
const cart: ReplayedDocument = {
  head: {
    ...{ kind: 'cart', id: '1', channel: 'retail', companyId: null, frozen: false },
    ...{ isFirstOrder: true, isTouched: true, size: 3 },
  },
  lines: [line, line, line],
}

test('a gross cart’s value for the smallest order is that of its totals, not the sum of rounded nets', () => {
  const [outcome] = priceDocuments([cart], loaded('gross', '25.18'))
  const nets = outcome?.lines.map(({ priced }) => priced?.net.toFixed(2))
  expect(nets).toEqual(['8.39', '8.39', '8.39'])
  expect(outcome?.goods.toFixed(2)).toBe('25.18')
  expect(outcome?.limit).toBeNull()
  const [short] = priceDocuments([cart], loaded('gross', '25.19'))
  expect(short?.limit?.difference.toFixed(2)).toBe('0.01')
})

test('a net cart’s value is the sum of its lines', () => {
  const [outcome] = priceDocuments([cart], loaded('net', '29.98'))
  expect(outcome?.goods.toFixed(2)).toBe('29.97')
  expect(outcome?.limit).toMatchObject({ code: 'ORDER_MINIMUM' })
})

test('a quote has no smallest order, and what has no price counts nothing', () => {
  const quote = { ...cart, head: { ...cart.head, kind: 'quote' as const } }
  expect(priceDocuments([quote], loaded('net', '100'))[0]?.limit).toBeNull()
  const elsewhere = { ...loaded('net', '5'), levels: [] }
  const [nothing] = priceDocuments([cart], elsewhere)
  expect(nothing?.lines.map(({ priced, reason }) => [priced, reason])).toEqual([
    [null, 'NO_LIST'],
    [null, 'NO_LIST'],
    [null, 'NO_LIST'],
  ])
  expect(nothing?.goods.isZero()).toBe(true)
  expect(nothing?.limit).toMatchObject({ code: 'ORDER_MINIMUM' })
})

test('a quantity that may not be ordered is said beside its price', () => {
  const half = { ...line, quantity: new Decimal('1.5') }
  const [outcome] = priceDocuments([{ ...cart, lines: [half, line] }], loaded('net', '1'))
  expect(outcome?.lines.map(({ refused }) => refused)).toEqual(['quantity-precision', null])
  expect(outcome?.lines.map(({ priced }) => priced?.gross)).toEqual([false, false])
})
