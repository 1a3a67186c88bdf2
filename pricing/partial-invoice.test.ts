import { describe, expect, it } from 'vitest'
import { Decimal, zero } from './decimal.ts'
import type { InvoiceableOrder, InvoiceTotals, OrderLine } from './invoiceable-order.ts'
import { nextInvoice, orderTotals } from './partial-invoice.ts'

function line(id: string, quantity: string, exactAmount: string, rate = '0.19'): OrderLine {
  return {
    id,
    quantity: new Decimal(quantity),
    cancelledQuantity: zero,
    exactAmount: new Decimal(exactAmount),
    taxCategory: 'S',
    rate: new Decimal(rate),
  }
}

function order(part: Partial<InvoiceableOrder>): InvoiceableOrder {
  return { currency: 'EUR', taxMode: 'net', lines: [], allowances: [], charges: [], ...part }
}

const take = (quantities: Record<string, string>) =>
  new Map(Object.entries(quantities).map(([id, quantity]) => [id, new Decimal(quantity)]))

/** Issues one invoice a step, as long as they may be issued. */
function invoices(from: InvoiceableOrder, ...steps: Record<string, string>[]): InvoiceTotals[] {
  const issued: InvoiceTotals[] = []
  for (const step of steps) issued.push(nextInvoice(from, issued, take(step)).totals)
  return issued
}

const amounts = (items: readonly { id: string; amount: Decimal }[]) =>
  items.map(({ id, amount }) => `${id} ${amount.toFixed(2)}`)

const freight = {
  id: 'freight',
  amount: new Decimal('9.00'),
  taxCategory: 'S',
  rate: new Decimal('0.19'),
} as const

describe('partial invoices of a net order', () => {
  it('take lines by cumulative difference, so that the last closes the line', () => {
    const [first, second, third] = invoices(
      order({ lines: [line('a', '3', '10.00')] }),
      { a: '1' },
      { a: '1' },
      { a: '1' },
    )
    expect([first, second, third].map((invoice) => invoice?.subtotal.toFixed(2))).toEqual([
      '3.33',
      '3.34',
      '3.33',
    ])
  })

  it('take proportions of the unrounded amount', () => {
    // 2.505 is 2.51 in all; half of it is 1.2525 and not 1.255.
    const [first, second] = invoices(
      order({ lines: [line('a', '2', '2.505')] }),
      { a: '1' },
      { a: '1' },
    )
    expect(first?.subtotal.toFixed(2)).toBe('1.25')
    expect(second?.subtotal.toFixed(2)).toBe('1.26')
  })

  it('take VAT by cumulative difference of the rate, at most a cent off the own product', () => {
    const parts = invoices(
      order({ lines: [line('a', '3', '0.24')] }),
      { a: '1' },
      { a: '1' },
      { a: '1' },
    )
    // 19 % of 0.08, 0.16 and 0.24 are 0.0152, 0.0304 and 0.0456.
    expect(parts.map(({ taxTotal }) => taxTotal.toFixed(2))).toEqual(['0.02', '0.01', '0.02'])
  })

  it("take each VAT group's share of an allowance as its own goods are invoiced", () => {
    const from = order({
      lines: [line('a', '2', '60.00'), line('b', '1', '40.00', '0.09')],
      allowances: [{ id: 'ten', kind: 'percentage', percent: new Decimal(10) }],
    })
    const [first, second] = invoices(from, { a: '1' }, { a: '1', b: '1' })
    expect(amounts(first?.allowances ?? [])).toEqual(['ten 3.00'])
    expect(amounts(second?.allowances ?? [])).toEqual(['ten 3.00', 'ten 4.00'])
  })

  it('have freight on the first one and a deposit with its line', () => {
    const deposit = { ...freight, id: 'deposit', amount: new Decimal('1.00'), lineId: 'b' }
    const from = order({
      lines: [line('a', '1', '5.00'), line('b', '3', '30.00')],
      charges: [freight, deposit],
    })
    const [first, second, third] = invoices(from, { a: '1' }, { b: '1' }, { b: '2' })
    expect(amounts(first?.charges ?? [])).toEqual(['freight 9.00'])
    expect(amounts(second?.charges ?? [])).toEqual(['deposit 0.33'])
    expect(amounts(third?.charges ?? [])).toEqual(['deposit 0.67'])
  })

  it('show a free freight on the first one, and a line that costs nothing', () => {
    const from = order({
      lines: [line('a', '1', '5.00'), line('b', '1', '0.00')],
      charges: [{ ...freight, amount: zero }],
    })
    const [first, second] = invoices(from, { a: '1' }, { b: '1' })
    expect(amounts(first?.charges ?? [])).toEqual(['freight 0.00'])
    expect(amounts(second?.lines ?? [])).toEqual(['b 0.00'])
    expect(second?.charges).toEqual([])
  })

  it('take an allowance on goods that cost nothing with the first of them', () => {
    const from = order({
      lines: [line('a', '2', '0.00')],
      allowances: [{ id: 'voucher', kind: 'fixed', amount: new Decimal('5.00') }],
    })
    expect(orderTotals(from).allowanceTotal.toFixed(2)).toBe('5.00')
    const lines = from.lines.map((each) => ({ ...each, cancelledQuantity: each.quantity }))
    expect(orderTotals({ ...from, lines }).allowanceTotal.toFixed(2)).toBe('0.00')
  })

  it('invoice an order of charges alone', () => {
    const from = order({ charges: [freight] })
    expect(nextInvoice(from, [], new Map()).totals.total.toFixed(2)).toBe('10.71')
    expect(orderTotals(from).total.toFixed(2)).toBe('10.71')
  })

  it('refuse more than is open, less than nothing, and an unknown line', () => {
    const from = order({
      lines: [{ ...line('a', '3', '3.00'), cancelledQuantity: new Decimal(1) }],
    })
    expect(() => invoices(from, { a: '3' })).toThrow(RangeError)
    expect(() => invoices(from, { a: '2' }, { a: '0.001' })).toThrow('line a has no 0.001 left')
    expect(() => invoices(from, { a: '-1' })).toThrow(RangeError)
    expect(() => invoices(from, { b: '1' })).toThrow('no line b')
  })

  it('refuse a charge that follows a line which is not there', () => {
    const from = order({ lines: [line('a', '1', '1.00')], charges: [{ ...freight, lineId: 'b' }] })
    expect(() => orderTotals(from)).toThrow('charge freight follows no line')
  })
})

describe('an invoice whose total would be negative', () => {
  const from = order({ lines: [line('a', '1', '10.00'), line('back', '1', '-4.00')] })

  it('is joined to the next one', () => {
    expect(nextInvoice(from, [], take({ back: '1' })).outcome).toBe('joined')
    const next = nextInvoice(from, [], take({ back: '1', a: '1' }))
    expect(next.outcome).toBe('invoice')
    expect(next.totals.total.toFixed(2)).toBe('7.14')
  })

  it('leaves the freight to the next one too', () => {
    const withFreight = { ...from, charges: [{ ...freight, amount: new Decimal('1.00') }] }
    expect(nextInvoice(withFreight, [], take({ back: '1' })).outcome).toBe('joined')
    const next = nextInvoice(withFreight, [], take({ back: '1', a: '1' }))
    expect(amounts(next.totals.charges)).toEqual(['freight 1.00'])
  })

  it('is a credit note where nothing is left to join it to', () => {
    const issued = invoices(from, { a: '1' })
    expect(nextInvoice(from, issued, take({ back: '1' })).outcome).toBe('credit_note')
  })

  it('may be zero and is then issued', () => {
    const free = order({ lines: [line('a', '2', '0.00')] })
    expect(nextInvoice(free, [], take({ a: '1' })).outcome).toBe('invoice')
  })
})

describe('cancelling a remainder', () => {
  const from = order({
    lines: [line('a', '3', '10.00')],
    allowances: [{ id: 'voucher', kind: 'fixed', amount: new Decimal('2.00') }],
    charges: [freight],
  })
  const cancelled = {
    ...from,
    lines: from.lines.map((each) => ({ ...each, cancelledQuantity: new Decimal(1) })),
  }

  it('restates the order to what is invoiced plus still open', () => {
    const restated = orderTotals(cancelled)
    expect(restated.subtotal.toFixed(2)).toBe('6.67')
    expect(amounts(restated.allowances)).toEqual(['voucher 1.33'])
    expect(amounts(restated.charges)).toEqual(['freight 9.00'])
    expect(restated.total.toFixed(2)).toBe('17.06')
  })

  it('lets the next invoice close to that total', () => {
    const issued = invoices(from, { a: '1' })
    const last = nextInvoice(cancelled, issued, take({ a: '1' })).totals
    expect(issued[0]?.total.plus(last.total).toFixed(2)).toBe('17.06')
  })

  it('leaves nothing of an order that was cancelled whole', () => {
    const none = {
      ...from,
      lines: from.lines.map((each) => ({ ...each, cancelledQuantity: each.quantity })),
    }
    expect(orderTotals(none).total.toString()).toBe('0')
    expect(orderTotals(none).groups).toEqual([])
  })
})

describe('partial invoices of a gross order', () => {
  const from = order({
    taxMode: 'gross',
    lines: [line('a', '3', '10.00'), line('b', '1', '5.00', '0.09')],
  })

  it('go by cumulative difference in gross, net and VAT of each rate', () => {
    const parts = invoices(from, { a: '1' }, { a: '1' }, { a: '1', b: '1' })
    expect(parts.map(({ total }) => total.toFixed(2))).toEqual(['3.33', '3.34', '8.33'])
    // 3.33, 6.67 and 10.00 are 2.798, 5.605 and 8.403 net.
    expect(parts.map(({ groups }) => groups[0]?.taxable.toFixed(2))).toEqual([
      '2.80',
      '2.81',
      '2.79',
    ])
  })

  it('spread the net of each invoice over its own lines', () => {
    const [first, second] = invoices(from, { a: '1' }, { a: '2', b: '1' })
    expect(first?.lines.map(({ net }) => net.toFixed(2))).toEqual(['2.80'])
    expect(second?.lines.map(({ net }) => net.toFixed(2))).toEqual(['5.60', '4.59'])
  })
})
