import type { Item, Items } from './close-document.ts'
import { itemsAt } from './cumulative-items.ts'
import { type Decimal, zero } from './decimal.ts'
import type { InvoiceableOrder, InvoiceTotals, Quantities } from './invoiceable-order.ts'

/**
 * The items of one invoice: what the order comes to at the quantities `reached`, less what is
 * issued, without the items that this invoice has nothing of. What costs nothing stays with the
 * line or the invoice that it belongs to.
 */
export function invoiceItems(
  order: InvoiceableOrder,
  issued: readonly InvoiceTotals[],
  quantities: Quantities,
  reached: Quantities,
): Items<Item> {
  const items = without(itemsAt(order, reached), issued)
  return present(order, items, quantities, issued.length === 0)
}

function without(items: Items<Item>, issued: readonly InvoiceTotals[]): Items<Item> {
  const before = {
    lines: issued.flatMap(({ lines }) => lines),
    allowances: issued.flatMap(({ allowances }) => allowances),
    charges: issued.flatMap(({ charges }) => charges),
  }
  return {
    lines: subtract(items.lines, before.lines),
    allowances: subtract(items.allowances, before.allowances),
    charges: subtract(items.charges, before.charges),
  }
}

function subtract(items: readonly Item[], issued: readonly Item[]): Item[] {
  const taken = new Map<string, Decimal>()
  for (const item of issued) {
    taken.set(itemKey(item), item.amount.plus(taken.get(itemKey(item)) ?? zero))
  }
  return items.map((item) => ({
    ...item,
    amount: item.amount.minus(taken.get(itemKey(item)) ?? zero),
  }))
}

function itemKey({ id, taxCategory, rate }: Item): string {
  return `${taxCategory} ${rate} ${id}`
}

function present(
  order: InvoiceableOrder,
  { lines, allowances, charges }: Items<Item>,
  quantities: Quantities,
  isFirst: boolean,
): Items<Item> {
  const isInvoiced = (id: string) => !(quantities.get(id) ?? zero).isZero()
  const lineOf = new Map(order.charges.map(({ id, lineId }) => [id, lineId]))
  return {
    lines: lines.filter(({ id }) => isInvoiced(id)),
    allowances: allowances.filter(({ amount }) => !amount.isZero()),
    charges: charges.filter(({ id, amount }) => {
      const lineId = lineOf.get(id)
      const belongs = lineId === undefined ? isFirst : isInvoiced(lineId)
      return belongs || !amount.isZero()
    }),
  }
}
