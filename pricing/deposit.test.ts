import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { propertyRuns } from '#test/pricing/property-runs.ts'
import { Decimal, zero } from './decimal.ts'
import { dueAtPlacement, keptOfDeposit, openOnAccount } from './deposit.ts'
import { money } from './money.ts'
import { netTerm, type PaymentTerm } from './payment-term.ts'
import { sum } from './sum.ts'

const prepaid: PaymentTerm = { ...netTerm(0), schedule: { rule: 'PREPAID' } }

describe('due at placement', () => {
  it.each<[string, PaymentTerm, string, string]>([
    ['all of a prepaid order', prepaid, '59.99', '59.99'],
    ['nothing on account', netTerm(30), '59.99', '0'],
    ['the deposit, rounded', { ...netTerm(30), deposit: { percent: '30' } }, '59.99', '18'],
    ['half a cent up', { ...netTerm(30), deposit: { percent: '50' } }, '0.01', '0.01'],
  ])('is %s', (_, term, total, due) => {
    expect(dueAtPlacement(term, money(total, 'EUR')).toString()).toBe(due)
  })
})

test.prop(
  [
    fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 8 }),
    fc.integer({ min: 0, max: 100 }),
  ],
  propertyRuns(1000),
)(
  'the invoices of an order take its deposit, and no more; the rest is on account',
  (cents, percent) => {
    const invoices = cents.map((amount) => new Decimal(amount).div(100))
    const total = sum(invoices)
    const term = { ...netTerm(30), deposit: percent > 0 ? { percent: String(percent) } : null }
    const deposit = dueAtPlacement(term, { amount: total, currency: 'EUR' })
    let invoiced = zero
    let taken = zero
    for (const invoice of invoices) {
      const kept = keptOfDeposit(deposit, invoiced)
      const part = Decimal.min(kept, invoice)
      const before = openOnAccount({ total, deposit, invoiced })
      invoiced = invoiced.plus(invoice)
      taken = taken.plus(part)
      const after = openOnAccount({ total, deposit, invoiced })
      expect(keptOfDeposit(deposit, invoiced).eq(kept.minus(part))).toBe(true)
      expect(before.minus(after).eq(invoice.minus(part))).toBe(true)
    }
    expect(taken.eq(deposit)).toBe(true)
    expect(openOnAccount({ total, deposit, invoiced }).isZero()).toBe(true)
  },
)
