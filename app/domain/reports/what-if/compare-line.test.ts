import { describe, expect, test } from 'vitest'
import { Decimal } from '#pricing/index.ts'
import { compareLine, keptLine } from './compare-line.ts'
import type { LineOutcome } from './price-documents.ts'
import type { ReplayedLine } from './replayed-line.ts'

const line: ReplayedLine = {
  ...{ kind: 'order', documentId: '1', documentNumber: 'O-1', buyer: null },
  ...{ frozen: false, frozenPrice: null, variantId: '1', unit: 'box' },
  factor: new Decimal(12),
  quantity: new Decimal(3),
  unitCost: new Decimal('2.005'),
  floorPrice: new Decimal('2.50'),
}

/** A box at this price, net. */
function at(price: string): LineOutcome {
  const unitPrice = new Decimal(price)
  const net = unitPrice.times(3)
  const netPerBaseUnit = unitPrice.div(12)
  return {
    priced: {
      ...{ unitPrice, priceBase: 1, list: 'L', from: new Decimal(1), gross: false, net },
      netPerBaseUnit,
    },
    reason: null,
    refused: null,
  }
}
const none: LineOutcome = { priced: null, reason: 'NO_LIST', refused: null }
const compare = (before: LineOutcome, after: LineOutcome, given: Partial<ReplayedLine> = {}) =>
  compareLine({ ...line, ...given }, { before, after, currency: 'EUR' })

describe('a line before and after', () => {
  test.each([
    [at('36'), at('36.01'), 'dearer'],
    [at('36'), at('35.9999'), 'cheaper'],
    [at('36'), at('36.00'), 'same'],
    [at('36'), none, 'lost'],
    [none, at('36'), 'gained'],
    [none, none, 'same'],
  ] as const)('moves by the price of its unit', (before, after, effect) => {
    expect(compare(before, after).effect).toBe(effect)
  })

  test('is held against floor and cost per base unit, at exactly the limit not below', () => {
    expect(compare(at('36'), at('30'))).toMatchObject({ belowFloor: false, belowCost: false })
    expect(compare(at('36'), at('29.99'))).toMatchObject({ belowFloor: true, belowCost: false })
    expect(compare(at('36'), at('24.05'))).toMatchObject({ belowFloor: true, belowCost: true })
    expect(compare(at('36'), at('1'), { unitCost: null, floorPrice: null })).toMatchObject({
      belowFloor: false,
      belowCost: false,
      cost: null,
    })
  })

  test('says whether it was below before, and why it has no price after', () => {
    expect(compare(at('29'), at('28')).wasBelow).toBe(true)
    expect(compare(at('36'), at('28')).wasBelow).toBe(false)
    expect(compare(at('29'), none)).toMatchObject({ belowFloor: false, reasonAfter: 'NO_LIST' })
  })

  test('costs the base units of its first quantity, to the cent', () => {
    expect(compare(at('36'), at('36')).cost?.toFixed()).toBe('72.18')
  })

  test('keeps the price of an offer that is out', () => {
    const frozenPrice = { unitPrice: new Decimal(20), priceBase: 1, net: new Decimal(60) }
    expect(keptLine({ ...line, frozen: true, frozenPrice })).toMatchObject({
      effect: 'same',
      belowCost: false,
      before: frozenPrice,
      after: frozenPrice,
    })
  })
})
