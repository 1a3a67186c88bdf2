import type { CalendarDay } from '#pricing/calendar-day.ts'
import { type Decimal, zero } from '#pricing/decimal.ts'
import type { DocumentItem } from '#pricing/document.ts'
import type { InvoicedLine, InvoiceTotals } from '#pricing/invoiceable-order.ts'
import { currencyDecimals } from '#pricing/money.ts'
import { exemptionOf } from '#pricing/tax.ts'
import type {
  InvoiceContent,
  PrintedItem,
  PrintedLine,
  PrintedSeller,
  PrintedTotals,
} from './invoice-content.ts'
import type { InvoiceDraft, OrderToInvoice } from './invoice-draft.ts'
import { allowanceId, chargeId } from './invoiced-order.ts'

type Head = { number: string; issuedOn: CalendarDay; seller: PrintedSeller }

/** What the invoice says, with the number it was given: the same figures as the draft, as text. */
export function composeInvoice(
  order: OrderToInvoice,
  { totals, shipment, taken, dues, cashDiscount }: InvoiceDraft,
  { number, issuedOn, seller }: Head,
): InvoiceContent {
  const text = amountText(order.currency)
  return {
    version: 1,
    kind: 'invoice',
    number,
    issuedOn,
    dueOn:
      dues
        .map(({ dueOn }) => dueOn)
        .sort()
        .at(-1) ?? issuedOn,
    locale: order.locale,
    currency: order.currency,
    taxMode: order.taxMode,
    order: {
      number: order.number,
      orderedOn: order.orderedOn,
      purchaseOrderNumber: order.purchaseOrderNumber,
    },
    shipment: shipment && { number: shipment.number, shippedOn: shipment.shippedOn },
    corrects: null,
    reason: null,
    seller,
    buyer: order.buyer,
    shipTo: order.shipTo,
    lines: totals.lines.map((line) => printedLine(line, order)),
    allowances: totals.allowances.map((share) => ({
      ...printedItem(share, order.currency),
      name: nameOf(share.id, order),
    })),
    charges: totals.charges.map((charge) => ({
      ...printedItem(charge, order.currency),
      name: nameOf(charge.id, order),
      lineId: charge.lineId ?? null,
    })),
    ...printedFigures(totals),
    paymentTerms: order.paymentTerms,
    dues: dues
      .filter(({ kind }) => kind !== 'deposit')
      .map(({ dueOn, amount }) => ({ dueOn, amount: text(amount) })),
    ...(taken.received.gt(0) && {
      received: {
        dueOn: order.orderedOn,
        amount: text(taken.received),
        payable: text(taken.earnsDiscount ? zero : totals.total.minus(taken.received)),
      },
    }),
    cashDiscount: cashDiscount && {
      untilOn: cashDiscount.untilOn,
      amount: text(cashDiscount.amount),
      ...(taken.earnsDiscount && { isEarned: true }),
    },
  }
}

/** VAT per rate and the totals, with the currency's decimals. */
export function printedFigures(totals: InvoiceTotals): Pick<InvoiceContent, 'groups' | 'totals'> {
  const text = amountText(totals.currency)
  const figures: PrintedTotals = {
    subtotal: text(totals.subtotal),
    allowanceTotal: text(totals.allowanceTotal),
    chargeTotal: text(totals.chargeTotal),
    taxExclusive: text(totals.taxExclusive),
    taxTotal: text(totals.taxTotal),
    total: text(totals.total),
  }
  return {
    groups: totals.groups.map(({ taxCategory, rate, taxable, tax }) => ({
      taxCategory,
      rate: rate.toFixed(),
      taxable: text(taxable),
      tax: text(tax),
      exemption: exemptionOf(taxCategory)?.reason ?? null,
    })),
    totals: figures,
  }
}

export function printedItem(item: DocumentItem, currency: string): Omit<PrintedItem, 'name'> {
  const text = amountText(currency)
  const { id, taxCategory, rate, amount, net } = item
  return { id, amount: text(amount), net: text(net), taxCategory, rate: rate.toFixed() }
}

function printedLine(line: InvoicedLine, order: OrderToInvoice): PrintedLine {
  const stored = order.lines.find(({ id }) => String(id) === line.id)
  if (!stored) throw new RangeError(`No order line ${line.id}`)
  return {
    ...printedItem(line, order.currency),
    name: stored.name,
    sku: stored.sku,
    unitCode: stored.unitCode,
    quantity: line.quantity.toFixed(),
    unitPrice: stored.unitPrice.toFixed(),
    priceBase: stored.priceBase,
    discountPercent: stored.discountPercent.toFixed(),
  }
}

function nameOf(id: string, { charges }: OrderToInvoice): string {
  return charges.find((charge) => id === chargeId(charge) || id === allowanceId(charge))?.name ?? id
}

function amountText(currency: string): (amount: Decimal) => string {
  return (amount) => amount.toFixed(currencyDecimals(currency))
}
