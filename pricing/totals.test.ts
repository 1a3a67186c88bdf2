import { describe, expect, it } from 'vitest'
import { Decimal } from './decimal.ts'
import { documentTotals } from './totals.ts'

const line = (id: string, amount: string, rate: string) => ({
  id,
  lineAmount: new Decimal(amount),
  taxCategory: 'S' as const,
  rate: new Decimal(rate),
})

describe('a net document', () => {
  it('takes VAT once per rate on the sum, not per line', () => {
    const lines = Array.from({ length: 12 }, (_, position) => line(`${position}`, '1.03', '0.19'))
    const totals = documentTotals({
      currency: 'EUR',
      taxMode: 'net',
      lines,
      allowances: [],
      charges: [],
    })
    // 12 x 1.03 = 12.36; 19 % of it is 2.3484. Per line it would be 12 x 0.20 = 2.40.
    expect(totals.subtotal.toFixed(2)).toBe('12.36')
    expect(totals.taxTotal.toFixed(2)).toBe('2.35')
    expect(totals.total.toFixed(2)).toBe('14.71')
  })
})
