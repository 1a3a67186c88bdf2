import { closeDocument } from './close-document.ts'
import { standingQuantities } from './cumulative-items.ts'
import { type Decimal, zero } from './decimal.ts'
import type { DocumentTotals, TaxGroup } from './document.ts'
import { invoiceItems } from './invoice-items.ts'
import type { InvoiceableOrder, InvoiceTotals, Quantities } from './invoiceable-order.ts'
import { sum } from './sum.ts'
import { sumOfGroup, type TaxedAmount, taxOfGroup } from './tax-group.ts'

/**
 * `joined`: the total would be negative; issue nothing, and pass these quantities again together
 * with the next ones. `credit_note`: negative, and nothing is left that it could be joined to.
 */
export type NextInvoice = { outcome: 'invoice' | 'joined' | 'credit_note'; totals: InvoiceTotals }

/**
 * The invoice that follows those already issued for an order (credit notes apart), for the given
 * further quantities by line id. Lines, allowances, charges and VAT per rate are what they come to
 * at the quantities then invoiced, less what is issued, so that the last invoice closes the order
 * to the cent. Charges without a line are on the first. Refuses (RangeError) more than is open.
 */
export function nextInvoice(
  order: InvoiceableOrder,
  issued: readonly InvoiceTotals[],
  quantities: Quantities,
): NextInvoice {
  const reached = reachedQuantities(order, issued, quantities)
  const items = invoiceItems(order, issued, quantities, reached)
  const totals = closeDocument(headOf(order), items, (group) =>
    cumulativeGroup(group, order, issued),
  )
  const isLast = [...standingQuantities(order)].every(([id, all]) => reached.get(id)?.equals(all))
  return {
    outcome: totals.total.gte(0) ? 'invoice' : isLast ? 'credit_note' : 'joined',
    totals: {
      ...totals,
      lines: totals.lines.map((line) => ({ ...line, quantity: quantities.get(line.id) ?? zero })),
    },
  }
}

/** The order's own figures, restated to what is not cancelled: what its invoices add up to. */
export function orderTotals(order: InvoiceableOrder): DocumentTotals {
  const standing = standingQuantities(order)
  return closeDocument(headOf(order), invoiceItems(order, [], standing, standing), (group) =>
    taxOfGroup(group, order.taxMode, order.currency),
  )
}

/** What these invoices have taken of each line. */
export function invoicedQuantity(lineId: string, issued: readonly InvoiceTotals[]): Decimal {
  const lines = issued.flatMap((invoice) => invoice.lines.filter(({ id }) => id === lineId))
  return sum(lines.map(({ quantity }) => quantity))
}

function reachedQuantities(
  order: InvoiceableOrder,
  issued: readonly InvoiceTotals[],
  quantities: Quantities,
): Quantities {
  const standing = standingQuantities(order)
  return new Map(
    order.lines.map(({ id }) => {
      const reached = invoicedQuantity(id, issued).plus(quantities.get(id) ?? zero)
      if (reached.gt(standing.get(id) ?? zero)) throw new RangeError(`line ${id} has no ${reached}`)
      return [id, reached]
    }),
  )
}

function headOf({ currency, taxMode }: InvoiceableOrder) {
  return { currency, taxMode }
}

function groupsOf(issued: readonly InvoiceTotals[]): TaxGroup[] {
  return issued.flatMap(({ groups }) => groups)
}

function cumulativeGroup(
  group: TaxedAmount,
  { taxMode, currency }: InvoiceableOrder,
  issued: readonly InvoiceTotals[],
): TaxGroup {
  const before = sumOfGroup(group, groupsOf(issued))
  const amountBefore = taxMode === 'net' ? before.taxable : before.taxable.plus(before.tax)
  const sumNow = { ...group, amount: group.amount.plus(amountBefore) }
  const { taxable, tax } = taxOfGroup(sumNow, taxMode, currency)
  return {
    taxCategory: group.taxCategory,
    rate: group.rate,
    taxable: taxable.minus(before.taxable),
    tax: tax.minus(before.tax),
  }
}
