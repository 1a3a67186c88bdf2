import { closeDocument, type GroupRule } from './close-document.ts'
import { type Decimal, one, zero } from './decimal.ts'
import type { ChargeItem, DocumentItem, TaxGroup } from './document.ts'
import type { InvoiceTotals, Quantities } from './invoiceable-order.ts'
import { withQuantities } from './partial-invoice.ts'
import { invoicedQuantities, reachedQuantities } from './reached-quantity.ts'
import { roundToCurrency } from './rounding.ts'
import { stepItems } from './step-items.ts'
import { amountOfGroup, isSameTax, stepOfGroup, taxOfGroup } from './tax-group.ts'

/** What is taken back: quantities by line id, and those charges without a line that are returned. */
export type CreditRequest = { quantities: Quantities; charges: ReadonlySet<string> }

/** The whole document taken back: every amount and quantity its exact negative. */
export function negativeOf(invoice: InvoiceTotals): InvoiceTotals {
  return {
    ...invoice,
    lines: invoice.lines.map((line) => ({
      ...negativeItem(line),
      quantity: zero.minus(line.quantity),
    })),
    allowances: invoice.allowances.map(negativeItem),
    charges: invoice.charges.map(negativeItem),
    groups: invoice.groups.map(negativeGroup),
    subtotal: zero.minus(invoice.subtotal),
    allowanceTotal: zero.minus(invoice.allowanceTotal),
    chargeTotal: zero.minus(invoice.chargeTotal),
    taxExclusive: zero.minus(invoice.taxExclusive),
    taxTotal: zero.minus(invoice.taxTotal),
    total: zero.minus(invoice.total),
  }
}

/**
 * The next credit note of an invoice after those already issued for it, all amounts negative. Lines,
 * allowances, charges of lines and VAT go by cumulative difference over the invoice, so that
 * together they never exceed it and the last one closes to its cent. Refuses (RangeError) more than
 * is left to credit.
 */
export function nextCreditNote(
  invoice: InvoiceTotals,
  issued: readonly InvoiceTotals[],
  { quantities, charges }: CreditRequest,
): InvoiceTotals {
  const { currency, taxMode } = invoice
  const earlier = issued.map(negativeOf)
  const lines = invoice.lines.map((line) => ({
    ...line,
    cancelledQuantity: zero,
    exactAmount: line.amount,
  }))
  const credited = earlier.flatMap((note) => note.charges.map(({ id }) => id))
  const items = stepItems(
    { currency, lines, charges: invoice.charges, shares: invoice.allowances },
    earlier,
    { quantities, charges },
    {
      quantities: reachedQuantities(lines, invoicedQuantities(earlier), quantities),
      charges: new Set([...charges, ...credited]),
    },
  )
  const groups = earlier.flatMap((note) => note.groups)
  const rule = creditRule(invoice)
  const totals = closeDocument({ currency, taxMode }, items, (group) =>
    stepOfGroup(group, groups, taxMode, rule),
  )
  return negativeOf(withQuantities(totals, quantities))
}

/**
 * VAT of what is credited so far. A partial invoice's VAT may be up to a cent off its own product:
 * half of that is carried along, so that no credit note is more than a cent off, none passes the
 * invoice, and all together meet it.
 */
function creditRule({ groups, taxMode, currency }: InvoiceTotals): GroupRule {
  return (reached) => {
    const whole = groups.find((group) => isSameTax(group, reached))
    if (whole === undefined) return taxOfGroup(reached, taxMode, currency)
    const all = amountOfGroup(whole, taxMode)
    if (reached.amount.equals(all)) return whole
    const { taxCategory, rate, amount } = reached
    const share = (of: Decimal) => (taxMode === 'net' ? of.times(rate) : of.div(one.plus(rate)))
    const off = (taxMode === 'net' ? whole.tax : whole.taxable).minus(share(all))
    const figure = roundToCurrency(share(amount).plus(off.div(2)), currency)
    return taxMode === 'net'
      ? { taxCategory, rate, taxable: amount, tax: figure }
      : { taxCategory, rate, taxable: figure, tax: amount.minus(figure) }
  }
}

function negativeItem<Item extends DocumentItem | ChargeItem>(item: Item): Item {
  return { ...item, amount: zero.minus(item.amount), net: zero.minus(item.net) }
}

function negativeGroup(group: TaxGroup): TaxGroup {
  return { ...group, taxable: zero.minus(group.taxable), tax: zero.minus(group.tax) }
}
