import type { InvoiceableOrder, InvoiceTotals, Quantities } from '#pricing/invoiceable-order.ts'
import { nextInvoice } from '#pricing/partial-invoice.ts'
import { joinedSteps } from './arbitrary-order.ts'

/** Invoices an order step by step; a step that may not be issued alone is joined to the next. */
export function issueInvoices(
  order: InvoiceableOrder,
  steps: readonly Quantities[],
  earlier: readonly InvoiceTotals[] = [],
): { issued: InvoiceTotals[]; pending: Quantities } {
  const issued = [...earlier]
  let pending: Quantities = new Map()
  for (const step of steps) {
    pending = joinedSteps(pending, step)
    const { outcome, totals } = nextInvoice(order, issued, pending)
    if (outcome === 'joined') continue
    issued.push(totals)
    pending = new Map()
  }
  return { issued, pending }
}
