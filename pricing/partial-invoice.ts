import { closeDocument, type GroupRule } from './close-document.ts'
import { lineAt, type Reach, type Whole } from './cumulative-items.ts'
import { type Decimal, zero } from './decimal.ts'
import type { DocumentTotals } from './document.ts'
import { shareAllowances } from './document-allowance.ts'
import type { InvoiceableOrder, InvoiceTotals, Quantities } from './invoiceable-order.ts'
import { invoicedQuantities, reachedQuantities, standingQuantities } from './reached-quantity.ts'
import { stepItems } from './step-items.ts'
import { stepOfGroup, taxOfGroup } from './tax-group.ts'

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
  const reached = reachedQuantities(order.lines, invoicedQuantities(issued), quantities)
  const step = { quantities, charges: freeCharges(order, issued.length === 0) }
  const items = stepItems(wholeOrder(order), issued, step, reachOf(order, reached))
  const groups = issued.flatMap((invoice) => invoice.groups)
  const rule = ruleOf(order)
  const totals = closeDocument(headOf(order), items, (group) =>
    stepOfGroup(group, groups, order.taxMode, rule),
  )
  const isLast = [...standingQuantities(order.lines)].every(([id, all]) =>
    reached.get(id)?.equals(all),
  )
  return {
    outcome: totals.total.gte(0) ? 'invoice' : isLast ? 'credit_note' : 'joined',
    totals: withQuantities(totals, quantities),
  }
}

/** The order's own figures, restated to what is not cancelled: what its invoices add up to. */
export function orderTotals(order: InvoiceableOrder): DocumentTotals {
  const standing = reachOf(order, standingQuantities(order.lines))
  const items = stepItems(wholeOrder(order), [], standing, standing)
  return closeDocument(headOf(order), items, ruleOf(order))
}

export function withQuantities(totals: DocumentTotals, quantities: Quantities): InvoiceTotals {
  return {
    ...totals,
    lines: totals.lines.map((line) => ({ ...line, quantity: quantities.get(line.id) ?? zero })),
  }
}

export function wholeOrder({ currency, lines, allowances, charges }: InvoiceableOrder): Whole {
  const goods = lines.map((line) => lineAt(line, line.quantity, currency))
  return { currency, lines, charges, shares: shareAllowances(goods, allowances, currency) }
}

/** Charges without a line count from the first quantity on. */
export function reachOf(order: InvoiceableOrder, quantities: Map<string, Decimal>): Reach {
  const isBegun = [...quantities.values()].some((quantity) => !quantity.isZero())
  return { quantities, charges: freeCharges(order, isBegun || order.lines.length === 0) }
}

function freeCharges({ charges }: InvoiceableOrder, areDue: boolean): ReadonlySet<string> {
  const free = areDue ? charges.filter(({ lineId }) => lineId === undefined) : []
  return new Set(free.map(({ id }) => id))
}

function ruleOf({ taxMode, currency }: InvoiceableOrder): GroupRule {
  return (group) => taxOfGroup(group, taxMode, currency)
}

function headOf({ currency, taxMode }: InvoiceableOrder) {
  return { currency, taxMode }
}
