import { ok, type Result, refuse } from '#app/domain/result.ts'
import { weekendsOff } from '#pricing/business-calendar.ts'
import type { CalendarDay } from '#pricing/calendar-day.ts'
import { cashDiscount } from '#pricing/cash-discount.ts'
import { Decimal, zero } from '#pricing/decimal.ts'
import { keptOfDeposit } from '#pricing/deposit.ts'
import type { InvoiceTotals, Quantities } from '#pricing/invoiceable-order.ts'
import { nextInvoice } from '#pricing/partial-invoice.ts'
import type { PaymentTerm } from '#pricing/payment-term.ts'
import { baseDay, type DuePart, invoiceDues } from '#pricing/payment-terms.ts'
import { sum } from '#pricing/sum.ts'
import type { Credit } from './credits.ts'
import type { InvoiceContent, PrintedAddress, PrintedBuyer } from './invoice-content.ts'
import { invoiceableOrder, type StoredOrder, totalsOf } from './invoiced-order.ts'
import { type TakenDeposit, takeDeposit } from './take-deposit.ts'

type StoredShipment = {
  id: bigint
  number: string
  shippedOn: CalendarDay
  lines: readonly { orderLineId: bigint; quantity: Decimal }[]
}

export type OrderToInvoice = StoredOrder & {
  id: bigint
  number: string
  status: string
  companyId: bigint | null
  /** Paid before it went on, gross; its first invoices take it. */
  deposit: Decimal
  orderedOn: CalendarDay
  purchaseOrderNumber: string | null
  paymentTerms: PaymentTerm | null
  shipTo: PrintedAddress | null
  buyer: PrintedBuyer
  locale: string
  recipient: string | null
  shipments: readonly StoredShipment[]
  invoices: readonly { number: string; shipmentId: bigint | null; content: InvoiceContent }[]
}

/** What is invoiced: what one shipment brought, or all that is still open of the order. */
export type InvoiceSubject = { kind: 'shipment'; number: string } | { kind: 'rest' }

export type InvoiceDraft = {
  totals: InvoiceTotals
  shipment: StoredShipment | null
  /** What of it the order's deposit is for, and never was on credit. */
  deposit: Decimal
  /** What it takes of the money that was paid with the order. */
  taken: TakenDeposit
  dues: readonly DuePart[]
  cashDiscount: { untilOn: CalendarDay; amount: Decimal } | null
  /** Everything is shipped or cancelled, and invoiced with this document. */
  completesOrder: boolean
}

export type InvoiceRefusal = 'order_not_invoiceable' | 'shipment_not_found' | 'nothing_to_invoice'

const uninvoiceable = new Set(['pendingApproval', 'pendingPayment', 'onHold', 'rejected'])

/**
 * The next invoice of an order: amounts by cumulative difference over those already issued, due days from the term as
 * copied onto the order. `credits` are what its company has to its credit, where the order was paid for. Refuses an order that is not released, a shipment of another order, and nothing left to bill.
 */
export function draftInvoice(
  order: OrderToInvoice,
  subject: InvoiceSubject,
  { today, holidays }: { today: CalendarDay; holidays: readonly CalendarDay[] },
  credits: readonly Credit[],
): Result<InvoiceDraft, InvoiceRefusal> {
  const { number, status } = order
  if (uninvoiceable.has(status)) return refuse('order_not_invoiceable', { number, status })
  const shipment =
    subject.kind === 'shipment'
      ? order.shipments.find((one) => one.number === subject.number)
      : null
  if (shipment === undefined) return refuse('shipment_not_found', { number })
  const quantities = openQuantities(order, shipment)
  if (quantities.size === 0) return refuse('nothing_to_invoice', { number })
  const issued = order.invoices.map(({ content }) => totalsOf(content))
  const { outcome, totals } = nextInvoice(invoiceableOrder(order), issued, quantities)
  if (outcome !== 'invoice') return refuse('nothing_to_invoice', { number })
  const shippedOn = (shipment ?? order.shipments.at(-1))?.shippedOn ?? today
  const days = { orderOn: order.orderedOn, invoiceOn: today, shipmentOn: shippedOn }
  const { currency, paymentTerms: term } = order
  const calendar = { ...weekendsOff, holidays: new Set(holidays) }
  const total = { amount: totals.total, currency }
  const invoiced = sum(issued.map(({ total: amount }) => amount))
  const deposit = Decimal.min(keptOfDeposit(order.deposit, invoiced), totals.total)
  const discount = term?.cashDiscount
    ? cashDiscount(term.cashDiscount, baseDay(term, days), totals.groups, currency)
    : null
  const taken = takeDeposit(credits, { deposit, total: totals.total, discount })
  return ok({
    totals,
    shipment,
    deposit,
    taken,
    dues: term
      ? invoiceDues(term, days, { total, received: taken.received }, calendar)
      : [{ kind: 'balance', dueOn: today, amount: totals.total }],
    cashDiscount: discount,
    completesOrder: isComplete(order, quantities),
  })
}

/** By order line id; a line with nothing open is left out. */
function openQuantities(order: OrderToInvoice, shipment: StoredShipment | null): Quantities {
  const shippedWith = new Map(
    shipment?.lines.map(({ orderLineId, quantity }) => [orderLineId, quantity]),
  )
  const quantities = order.lines.map(({ id, quantity, cancelled, invoiced }) => {
    const open = quantity.minus(cancelled).minus(invoiced)
    const wanted = shipment === null ? open : (shippedWith.get(id) ?? zero)
    return [String(id), Decimal.min(open, wanted)] as const
  })
  return new Map(quantities.filter(([, quantity]) => quantity.gt(0)))
}

function isComplete({ lines }: OrderToInvoice, now: Quantities): boolean {
  return lines.every(({ id, quantity, cancelled, shipped, invoiced }) => {
    const standing = quantity.minus(cancelled)
    const billed = invoiced.plus(now.get(String(id)) ?? zero)
    return shipped.gte(standing) && billed.gte(standing)
  })
}
