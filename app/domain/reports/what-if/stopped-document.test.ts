import { describe, expect, test } from 'vitest'
import { Decimal, type OrderViolation, zero } from '#pricing/index.ts'
import { packOutcomes, unpackOutcomes } from './packed-outcomes.ts'
import type { DocumentOutcome, LineOutcome } from './price-documents.ts'
import { stoppedBy } from './stopped-document.ts'

const priced: LineOutcome = {
  priced: {
    ...{ unitPrice: new Decimal('3.3333'), priceBase: 10, list: 'Base', from: new Decimal(12) },
    ...{ gross: true, net: new Decimal('100.00'), netPerBaseUnit: new Decimal(1).div(3) },
  },
  ...{ reason: null, refused: null },
}
const lost: LineOutcome = { priced: null, reason: 'BELOW_FIRST_BREAK', refused: null }
const refused: LineOutcome = { ...priced, refused: 'quantity-minimum' }
const short = (code: OrderViolation['code']): OrderViolation => ({
  ...{ code, currency: 'EUR', limit: new Decimal(250), difference: new Decimal('49.5') },
})
const goodsOf = (lines: readonly LineOutcome[]) =>
  lines.reduce((sum, { priced: found }) => sum.plus(found?.net ?? zero), zero)
const document = (
  lines: readonly LineOutcome[],
  limit: OrderViolation | null = null,
): DocumentOutcome => ({ lines, goods: goodsOf(lines), limit })

describe('publishing stops a document', () => {
  test('whose lines lose their price, and says how many', () => {
    const stopped = stoppedBy(document([priced, priced, lost]), document([lost, lost, lost]))
    expect(stopped).toMatchObject({ lost: 2, refused: 0, limit: null, wasStopped: true })
    expect(stopped?.netBefore.toFixed()).toBe('200')
    expect(stopped?.netAfter.toFixed()).toBe('0')
  })

  test('whose quantity a rule refuses from then on', () => {
    expect(stoppedBy(document([priced]), document([refused]))).toMatchObject({
      ...{ lost: 0, refused: 1, wasStopped: false },
    })
  })

  test('whose goods fall below the minimum, or go beyond the maximum', () => {
    const limit = short('ORDER_MINIMUM')
    expect(stoppedBy(document([priced]), document([priced], limit))).toMatchObject({ limit })
    const [below, above] = [short('ORDER_MINIMUM'), short('ORDER_MAXIMUM')]
    expect(stoppedBy(document([priced], below), document([priced], above))).toMatchObject({
      ...{ limit: above, wasStopped: true },
    })
  })

  test('but not one that was in the same way before, nor one that can be ordered again', () => {
    expect(stoppedBy(document([lost, refused]), document([lost, refused]))).toBeNull()
    const limit = short('REORDER_MINIMUM')
    expect(stoppedBy(document([priced], limit), document([priced], limit))).toBeNull()
    expect(stoppedBy(document([lost], limit), document([priced]))).toBeNull()
  })
})

test('what waits as text comes back as it was', () => {
  const outcomes = [
    document([priced, lost, refused], short('ORDER_MAXIMUM')),
    document([]),
    document([{ ...lost, refused: 'item-not-in-catalog' }]),
  ]
  expect(unpackOutcomes(packOutcomes(outcomes))).toEqual(outcomes)
})
