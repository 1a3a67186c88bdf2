import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { orders, splits, stepsOf } from '#test/pricing/arbitrary-order.ts'
import { issueInvoices } from '#test/pricing/issue-invoices.ts'
import { propertyRuns } from '#test/pricing/property-runs.ts'
import { Decimal, zero } from './decimal.ts'
import type { DocumentTotals } from './document.ts'
import type { InvoiceableOrder } from './invoiceable-order.ts'
import { orderTotals } from './partial-invoice.ts'
import { standingQuantities } from './reached-quantity.ts'
import { restatedOpenOrder } from './restate-order.ts'
import { sum } from './sum.ts'
import type { TaxKey } from './tax.ts'

const raised = (key: TaxKey): TaxKey =>
  key.rate.eq('0.19') ? { ...key, rate: new Decimal('0.21') } : key

const order: InvoiceableOrder = {
  currency: 'EUR',
  taxMode: 'net',
  lines: [
    {
      id: 'a',
      quantity: new Decimal(3),
      cancelledQuantity: zero,
      exactAmount: new Decimal('100.00'),
      taxCategory: 'S',
      rate: new Decimal('0.19'),
    },
  ],
  allowances: [{ id: 'ten', kind: 'percentage', percent: new Decimal(10) }],
  charges: [
    { id: 'freight', amount: new Decimal('9.00'), taxCategory: 'S', rate: new Decimal('0.19') },
  ],
}

const piece = (quantity: number) => new Map([['a', new Decimal(quantity)]])

describe('a change of rate', () => {
  const { issued } = issueInvoices(order, [piece(1)])
  const open = restatedOpenOrder(order, issued, raised)

  it('taxes what is still open at the new rate and leaves the rest as invoiced', () => {
    expect(issued[0]?.groups.map(({ rate, taxable }) => `${rate} ${taxable}`)).toEqual(['0.19 39'])
    const { groups, taxTotal } = orderTotals(open)
    expect(groups.map(({ rate, taxable }) => `${rate} ${taxable}`)).toEqual(['0.21 60'])
    expect(taxTotal.toString()).toBe('12.6')
  })

  it('does not charge the freight again', () => {
    expect(open.charges).toEqual([])
  })

  it('keeps the line net as agreed over both rates', () => {
    const rest = issueInvoices(open, [piece(1), piece(1)]).issued
    expect([...issued, ...rest].map(({ subtotal }) => subtotal.toFixed(2))).toEqual([
      '33.33',
      '33.34',
      '33.33',
    ])
  })

  it('before the first invoice restates the whole order, freight with it', () => {
    const totals = orderTotals(restatedOpenOrder(order, [], raised))
    expect(totals.taxExclusive.toString()).toBe('99')
    expect(totals.taxTotal.toString()).toBe('20.79')
  })
})

describe('the restated remainder of any order', () => {
  const agreed = ({ taxMode, taxExclusive, total }: DocumentTotals) =>
    taxMode === 'net' ? taxExclusive : total

  test.prop([orders({ isPositive: true }), splits, fc.nat()], propertyRuns(1000))(
    'and its invoices keep what was agreed in the tax mode',
    (from, draws, stop) => {
      const plain = { ...from, allowances: from.allowances.slice(0, 1) }
      const steps = stepsOf(standingQuantities(plain.lines), draws)
      const { issued } = issueInvoices(plain, steps.slice(0, stop % steps.length))
      const open = restatedOpenOrder(plain, issued, raised)
      const rest = issueInvoices(open, [standingQuantities(open.lines)]).issued
      expect(sum([...issued, ...rest].map(agreed)).toFixed()).toBe(
        agreed(orderTotals(plain)).toFixed(),
      )
      expect(sum(rest.map(({ total }) => total)).toFixed()).toBe(orderTotals(open).total.toFixed())
    },
  )
})
