import { describe, expect, it } from 'vitest'
import { listed, readmeTable } from '#test/pricing/readme-table.ts'
import { allocate } from './allocate.ts'
import { Decimal, zero } from './decimal.ts'
import type { Allowance } from './document.ts'
import { dueDay } from './due-rule.ts'
import type { InvoiceTotals } from './invoiceable-order.ts'
import { nextInvoice } from './partial-invoice.ts'
import type { DueRule } from './payment-term.ts'
import { type TaxCategory, type TaxRegime, taxTreatment } from './tax.ts'
import type { TaxMode } from './tax-mode.ts'
import { documentTotals } from './totals.ts'

const shown = (amounts: readonly Decimal[]) => amounts.map((amount) => amount.toFixed(2)).join(', ')
const modeOf = (cell = ''): TaxMode => (cell === 'gross' ? 'gross' : 'net')

function taxed(cell: string, index: number) {
  const [amount = '', percent = ''] = cell.split(' at ')
  const rate = new Decimal(percent).div(100)
  return { id: `${index}`, amount: new Decimal(amount), taxCategory: 'S' as const, rate }
}

function allowance(cell: string, index: number): Allowance {
  const [figure = '', percent] = cell.split(' ')
  const id = `${index}`
  return percent === '%'
    ? { id, kind: 'percentage', percent: new Decimal(figure) }
    : { id, kind: 'fixed', amount: new Decimal(figure) }
}

describe('the examples of the README', () => {
  it.each(readmeTable('Examples: sharing a total'))('%s over %s gives %s', (total, over, parts) => {
    const weights = listed(over).map((weight) => new Decimal(weight))
    expect(shown(allocate(new Decimal(total ?? ''), weights, 'EUR'))).toBe(parts)
  })

  it.each(readmeTable('Examples: documents'))(
    '%s: %s, less %s, plus %s',
    (mode, lines, allowances, charges, ...figures) => {
      const { subtotal, taxTotal, total } = documentTotals({
        currency: 'EUR',
        taxMode: modeOf(mode),
        lines: listed(lines)
          .map(taxed)
          .map(({ amount, ...line }) => ({ ...line, lineAmount: amount })),
        allowances: listed(allowances).map(allowance),
        charges: listed(charges).map(taxed),
      })
      expect(shown([subtotal, taxTotal, total])).toBe(figures.join(', '))
    },
  )

  it.each(readmeTable('Examples: a seller in RO, 21 % and 11 %'))(
    '%s for %s to %s, VAT number %s',
    (category, regime, shipToCountry = '', vatNumber, ...expected) => {
      const { taxCategory, rate } = taxTreatment({
        category: category as TaxCategory,
        regime: regime as TaxRegime,
        vatNumberValid: vatNumber === 'valid',
        sellerCountry: 'RO',
        shipToCountry,
        rates: { standard: new Decimal('0.21'), reduced: new Decimal('0.11') },
      })
      expect([taxCategory, rate.times(100).toString()]).toEqual(expected)
    },
  )

  it.each(readmeTable('Examples: one line, invoiced in steps'))(
    '%s: %s in %s',
    (mode, ordered = '', steps, nets, taxes) => {
      const [quantity = '', amount = ''] = ordered.split(' for ')
      const { amount: exactAmount, ...line } = taxed(amount, 0)
      const lines = [
        { ...line, exactAmount, quantity: new Decimal(quantity), cancelledQuantity: zero },
      ]
      const order = { currency: 'EUR', taxMode: modeOf(mode), lines, allowances: [], charges: [] }
      const issued: InvoiceTotals[] = []
      for (const step of listed(steps)) {
        issued.push(nextInvoice(order, issued, new Map([['0', new Decimal(step)]])).totals)
      }
      expect(shown(issued.map(({ subtotal }) => subtotal))).toBe(nets)
      expect(shown(issued.map(({ taxTotal }) => taxTotal))).toBe(taxes)
    },
  )

  it.each(readmeTable('Examples: days'))('%s from %s is %s', (rule = '', base = '', due) => {
    const [name, ...numbers] = rule.split(/ (?:cutoff |month )?\+?|, (?:cutoff |month )\+?/)
    const [first = 0, cutoff = 0, months = 0] = numbers.map(Number)
    const rules: Record<string, DueRule> = {
      NET: { rule: 'NET', days: first },
      NET_EOM: { rule: 'NET_EOM', days: first },
      EOM_NET: { rule: 'EOM_NET', days: first },
      DAY_OF_MONTH: { rule: 'DAY_OF_MONTH', day: first, cutoff, months },
    }
    expect(dueDay(rules[name ?? ''] ?? { rule: 'PREPAID' }, base)).toBe(due)
  })
})
