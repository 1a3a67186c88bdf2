import type { Item } from './close-document.ts'
import { type Decimal, zero } from './decimal.ts'
import type { Allowance, Charge } from './document.ts'
import type { InvoiceableOrder, InvoiceTotals, OrderLine } from './invoiceable-order.ts'
import { reachOf, wholeOrder } from './partial-invoice.ts'
import { invoicedQuantities, standingQuantities } from './reached-quantity.ts'
import { stepItems } from './step-items.ts'
import type { TaxKey } from './tax.ts'

/**
 * What is still open of an order, as an order of its own, with VAT by another tax point's category
 * and rate: pass no earlier invoices with it from then on. What is invoiced stays as it is; amounts
 * in the order's tax mode stay as agreed, and the invoices issued plus this order's total are the
 * restated total.
 */
export function restatedOpenOrder(
  order: InvoiceableOrder,
  issued: readonly InvoiceTotals[],
  taxAt: (agreed: TaxKey) => TaxKey,
): InvoiceableOrder {
  const invoiced = invoicedQuantities(issued)
  const open = new Map(
    [...standingQuantities(order.lines)].map(([id, standing]) => [
      id,
      standing.minus(invoiced.get(id) ?? zero),
    ]),
  )
  const standing = reachOf(order, standingQuantities(order.lines))
  const items = stepItems(wholeOrder(order), issued, { ...standing, quantities: open }, standing)
  const restated = <AnyKey extends TaxKey>(key: AnyKey): AnyKey => ({ ...key, ...taxAt(key) })
  return {
    ...order,
    lines: items.lines.map((line) => restated(openLine(line, open.get(line.id) ?? zero))),
    allowances: openAllowances(items.allowances),
    charges: items.charges.filter(({ amount }) => !amount.isZero()).map(restated<Charge>),
  }
}

function openLine({ amount, ...line }: Item, quantity: Decimal): OrderLine {
  return { ...line, quantity, cancelledQuantity: zero, exactAmount: amount }
}

/** What is left of each allowance, over all VAT groups. */
function openAllowances(shares: readonly Item[]): Allowance[] {
  const left = new Map<string, Decimal>()
  for (const { id, amount } of shares) left.set(id, amount.plus(left.get(id) ?? zero))
  return [...left].map(([id, amount]) => ({ id, kind: 'fixed', amount }))
}
