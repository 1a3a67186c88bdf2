import { describe, expect, test } from 'vitest'
import type { QuoteContent } from './quote-content.ts'
import { quoteDifference } from './quote-difference.ts'

type Line = Partial<QuoteContent['lines'][number]>

const offer = (...lines: Line[]): QuoteContent => ({
  number: 'Q-2026-00001',
  version: 1,
  currency: 'EUR',
  validUntil: '2026-06-30T21:00:00.000Z',
  validOn: '2026-06-30',
  comment: null,
  discountPercent: '0',
  partialAllowed: false,
  paymentTerms: null,
  lines: lines.map((line, index) => ({
    position: index + 1,
    sku: 'A',
    name: 'Plate',
    unitCode: 'pc',
    quantity: '10',
    listPrice: '10',
    unitPrice: '9.5',
    priceBase: 1,
    discountPercent: '0',
    lineAmount: '95',
    comment: null,
    ...line,
  })),
  totals: { subtotal: '0', allowance: '0', net: '0', taxTotal: '0', total: '0' },
})

describe('the difference between two versions', () => {
  test('is nothing where only the way to the same price changed', () => {
    const discounted = offer({ unitPrice: '10', discountPercent: '5' })
    expect(quoteDifference(offer({}), discounted)).toEqual([])
  })

  test('tells quantity and price after the line discount, old to new', () => {
    const newer = offer({ quantity: '12', discountPercent: '10' })
    expect(quoteDifference(offer({}), newer)).toEqual([
      {
        sku: 'A',
        name: 'Plate',
        unitCode: 'pc',
        kind: 'changed',
        quantity: { from: '10', to: '12' },
        price: { from: '9.50', to: '8.55' },
      },
    ])
  })

  test('knows lines by SKU and unit, wherever they stand', () => {
    const older = offer({ sku: 'A' }, { sku: 'B' })
    const newer = offer({ sku: 'B' }, { sku: 'A', unitCode: 'box' })
    expect(
      quoteDifference(older, newer).map(({ sku, unitCode, kind }) => [sku, unitCode, kind]),
    ).toEqual([
      ['A', 'box', 'added'],
      ['A', 'pc', 'removed'],
    ])
  })
})
