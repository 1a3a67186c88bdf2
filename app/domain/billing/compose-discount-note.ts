import { chargeNames } from '#app/domain/orders/charge-name.ts'
import type { CalendarDay } from '#pricing/calendar-day.ts'
import type { DiscountPart } from '#pricing/cash-discount.ts'
import { zero } from '#pricing/decimal.ts'
import type { InvoiceTotals } from '#pricing/invoiceable-order.ts'
import { sum } from '#pricing/sum.ts'
import { printedFigures, printedItem } from './compose-invoice.ts'
import type { InvoiceContent } from './invoice-content.ts'

/** A document without goods: what comes off, an allowance per VAT rate. Taken back, every figure turns round. */
export function discountTotals(
  { groups }: DiscountPart,
  { currency, taxMode }: Pick<InvoiceContent, 'currency' | 'taxMode'>,
): InvoiceTotals {
  const taxable = sum(groups.map((group) => group.taxable))
  const tax = sum(groups.map((group) => group.tax))
  return {
    currency,
    taxMode,
    lines: [],
    charges: [],
    allowances: groups.map((group) => ({
      id: `${chargeNames.cashDiscount} ${group.taxCategory} ${group.rate}`,
      taxCategory: group.taxCategory,
      rate: group.rate,
      amount: taxMode === 'net' ? group.taxable : group.taxable.plus(group.tax),
      net: group.taxable,
    })),
    groups: groups.map((group) => ({
      ...group,
      taxable: zero.minus(group.taxable),
      tax: zero.minus(group.tax),
    })),
    subtotal: zero,
    allowanceTotal: taxable,
    chargeTotal: zero,
    taxExclusive: zero.minus(taxable),
    taxTotal: zero.minus(tax),
    total: zero.minus(taxable).minus(tax),
  }
}

type Head = { number: string; issuedOn: CalendarDay; reason: string | null }

/** What the discount's credit note says: parties of its invoice, VAT by rate, and which invoice it is for. */
export function composeDiscountNote(
  invoice: InvoiceContent,
  totals: InvoiceTotals,
  { number, issuedOn, reason }: Head,
): InvoiceContent {
  const { received: _, ...printed } = invoice
  const { currency } = printed
  return {
    ...printed,
    kind: 'creditNote',
    purpose: 'cashDiscount',
    number,
    issuedOn,
    dueOn: issuedOn,
    corrects: { number: invoice.number, issuedOn: invoice.issuedOn },
    reason,
    lines: [],
    charges: [],
    allowances: totals.allowances.map((share) => ({
      ...printedItem(share, currency),
      name: chargeNames.cashDiscount,
    })),
    ...printedFigures(totals),
    paymentTerms: null,
    dues: [],
    cashDiscount: null,
  }
}
