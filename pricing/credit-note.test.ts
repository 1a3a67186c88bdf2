import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { addedFigures } from '#test/pricing/added-figures.ts'
import { orders, splits, stepsOf } from '#test/pricing/arbitrary-order.ts'
import { issueInvoices } from '#test/pricing/issue-invoices.ts'
import { propertyRuns } from '#test/pricing/property-runs.ts'
import { negativeOf, nextCreditNote } from './credit-note.ts'
import { Decimal, one, zero } from './decimal.ts'
import type { InvoiceableOrder, InvoiceTotals, Quantities } from './invoiceable-order.ts'
import { currencyDecimals } from './money.ts'
import { invoicedQuantities, standingQuantities } from './reached-quantity.ts'
import { roundToCurrency } from './rounding.ts'
import { sum } from './sum.ts'

const rate = new Decimal('0.19')
const key = { taxCategory: 'S', rate } as const
const noCharges: ReadonlySet<string> = new Set()

const order: InvoiceableOrder = {
  currency: 'EUR',
  taxMode: 'net',
  lines: [
    {
      ...key,
      id: 'a',
      quantity: new Decimal(3),
      cancelledQuantity: zero,
      exactAmount: new Decimal(10),
    },
  ],
  allowances: [{ id: 'ten', kind: 'percentage', percent: new Decimal(10) }],
  charges: [
    { ...key, id: 'freight', amount: new Decimal('5.00') },
    { ...key, id: 'deposit', amount: new Decimal('1.00'), lineId: 'a' },
  ],
}

const invoiceOf = (from: InvoiceableOrder): InvoiceTotals => {
  const [invoice] = issueInvoices(from, [standingQuantities(from.lines)]).issued
  if (invoice === undefined) throw new Error('the order has nothing to invoice')
  return invoice
}
const pieces = (quantity: number): Quantities => new Map([['a', new Decimal(quantity)]])

describe('a credit note', () => {
  const invoice = invoiceOf(order)

  it('takes back a share of lines, allowances, line charges and VAT, but no freight', () => {
    const note = nextCreditNote(invoice, [], { quantities: pieces(1), charges: noCharges })
    expect(note.lines.map(({ quantity, amount }) => `${quantity} ${amount}`)).toEqual(['-1 -3.33'])
    expect(note.allowances.map(({ amount }) => `${amount}`)).toEqual(['-0.33'])
    expect(note.charges.map(({ id, amount }) => `${id} ${amount}`)).toEqual(['deposit -0.33'])
    expect(note.groups.map(({ taxable, tax }) => `${taxable} ${tax}`)).toEqual(['-3.33 -0.63'])
    expect(note.total.toString()).toBe('-3.96')
  })

  it('takes back the freight where asked, once', () => {
    const request = { quantities: new Map(), charges: new Set(['freight']) }
    const note = nextCreditNote(invoice, [], request)
    expect(note.total.toString()).toBe('-5.95')
    const again = nextCreditNote(invoice, [note], request)
    expect(again.total.isZero()).toBe(true)
  })

  it('refuses more than is left to credit', () => {
    const first = nextCreditNote(invoice, [], { quantities: pieces(2), charges: noCharges })
    expect(() =>
      nextCreditNote(invoice, [first], { quantities: pieces(2), charges: noCharges }),
    ).toThrow('line a has no 2 left')
  })

  it('closes to the cent of an invoice whose VAT is a cent off its own product', () => {
    const cheap = { ...order, allowances: [], charges: [] }
    const lines = cheap.lines.map((line) => ({ ...line, exactAmount: new Decimal('0.24') }))
    const second = issueInvoices({ ...cheap, lines }, [pieces(1), pieces(1)]).issued[1]
    expect(second?.taxTotal.toString()).toBe('0.01')
    const note = second && nextCreditNote(second, [], { quantities: pieces(1), charges: noCharges })
    expect(note?.taxTotal.toString()).toBe('-0.01')
  })
})

describe('the credit notes of a gross invoice whose net is a cent off', () => {
  const gross = { ...order, taxMode: 'gross', allowances: [], charges: [] } as const
  const whole = invoiceOf({
    ...gross,
    lines: gross.lines.map((line) => ({
      ...line,
      quantity: new Decimal('30.363'),
      exactAmount: new Decimal('1490.43'),
    })),
  })
  // 1,490.43 / 1.19 is 1,252.462; an invoice in parts may say 1,252.47.
  const group = { ...key, taxable: new Decimal('1252.47'), tax: new Decimal('237.96') }
  const invoice = { ...whole, groups: [group] }

  it('share that cent, so that none is more than a cent off its own product', () => {
    const notes: InvoiceTotals[] = []
    for (const step of [15.181, 12.145, 3.037]) {
      notes.push(nextCreditNote(invoice, notes, { quantities: pieces(step), charges: noCharges }))
    }
    for (const { taxTotal, taxExclusive } of notes) {
      const product = roundToCurrency(taxExclusive.times(rate), 'EUR')
      expect(taxTotal.minus(product).abs().lte('0.01')).toBe(true)
    }
    expect(sum(notes.map(({ taxTotal }) => taxTotal)).toString()).toBe('-237.96')
  })

  it('meet an invoice from elsewhere whose VAT is further off', () => {
    const foreign = {
      ...whole,
      groups: [{ ...key, taxable: new Decimal('1252.00'), tax: new Decimal('238.43') }],
    }
    const note = nextCreditNote(foreign, [], { quantities: pieces(30.363), charges: noCharges })
    expect(note.taxTotal.toString()).toBe('-238.43')
  })
})

/** One of the invoices of an order; a percentage at most comes off, so that nothing is negative. */
const invoices = fc
  .tuple(orders({ isPositive: true }), splits, fc.nat())
  .map(([from, draws, choice]) => {
    const percentages = from.allowances.filter(({ kind }) => kind === 'percentage')
    const steps = stepsOf(standingQuantities(from.lines), draws)
    const { issued } = issueInvoices({ ...from, allowances: percentages.slice(0, 1) }, steps)
    return issued[choice % issued.length] ?? invoiceOf(from)
  })

const allCharges = ({ charges }: InvoiceTotals) => new Set(charges.map(({ id }) => id))

describe('the credit notes of any invoice', () => {
  test.prop([invoices], propertyRuns(1000))('for the whole are its exact negative', (invoice) => {
    const quantities = invoicedQuantities([invoice])
    const note = nextCreditNote(invoice, [], { quantities, charges: allCharges(invoice) })
    expect(JSON.stringify(note)).toBe(JSON.stringify(negativeOf(invoice)))
  })

  test.prop([invoices, splits], propertyRuns(1000))('add up to its negative', (invoice, draws) => {
    expect(addedFigures(notesOf(invoice, draws))).toEqual(addedFigures([negativeOf(invoice)]))
  })

  test.prop([invoices, splits], propertyRuns(1000))(
    'never exceed it on the way',
    (invoice, draws) => {
      const notes = notesOf(invoice, draws)
      for (const [index] of notes.entries()) {
        const soFar = notes.slice(0, index + 1)
        for (const group of invoice.groups) {
          const credited = soFar.flatMap(({ groups }) =>
            groups.filter(
              (each) => each.taxCategory === group.taxCategory && each.rate.eq(group.rate),
            ),
          )
          for (const figure of ['taxable', 'tax'] as const) {
            const sum = credited.reduce((all, each) => all.minus(each[figure]), zero)
            expect(isWithin(sum, group[figure]), `${figure} ${sum} of ${group[figure]}`).toBe(true)
          }
        }
      }
    },
  )

  test.prop([invoices, splits], propertyRuns(1000))('each hold BR-CO-17', (invoice, draws) => {
    const unit = one.div(new Decimal(10).pow(currencyDecimals(invoice.currency)))
    for (const { groups } of notesOf(invoice, draws)) {
      for (const { taxable, tax, rate: groupRate } of groups) {
        const product = roundToCurrency(taxable.times(groupRate), invoice.currency)
        expect(tax.minus(product).abs().lte(unit)).toBe(true)
      }
    }
  })
})

function isWithin(value: Decimal, limit: Decimal): boolean {
  return (
    value.isZero() || (value.isNegative() === limit.isNegative() && value.abs().lte(limit.abs()))
  )
}

/** Freight is taken back with the first one. */
function notesOf(invoice: InvoiceTotals, draws: readonly (readonly number[])[]): InvoiceTotals[] {
  const notes: InvoiceTotals[] = []
  for (const quantities of stepsOf(invoicedQuantities([invoice]), draws)) {
    const charges = notes.length === 0 ? allCharges(invoice) : noCharges
    notes.push(nextCreditNote(invoice, notes, { quantities, charges }))
  }
  return notes
}
