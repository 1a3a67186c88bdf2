import type { Item, Items } from './close-document.ts'
import { type Decimal, zero } from './decimal.ts'
import { shareAllowances } from './document-allowance.ts'
import type { InvoiceableOrder, OrderLine, Quantities } from './invoiceable-order.ts'
import type { Currency } from './money.ts'
import { roundToCurrency } from './rounding.ts'
import { isSameTax, sumByTax, type TaxedAmount } from './tax-group.ts'

/**
 * What an order's lines, allowances and charges come to once these quantities are invoiced; all
 * proportions are of the ordered quantities and rounded half away from zero. A VAT group's share of
 * an allowance follows its goods, a charge its line; a charge without a line counts in full from
 * the first quantity on.
 */
export function itemsAt(order: InvoiceableOrder, quantities: Quantities): Items<Item> {
  const { currency } = order
  const isBegun = order.lines.some(({ id }) => !(quantities.get(id) ?? zero).isZero())
  const lines = order.lines.map((line) => lineAt(line, quantities.get(line.id) ?? zero, currency))
  return {
    lines,
    allowances: allowancesAt(order, lines),
    charges: order.charges.map(({ lineId, ...charge }) => {
      const line = order.lines.find(({ id }) => id === lineId)
      if (line === undefined) return isBegun ? charge : { ...charge, amount: zero }
      const reached = quantities.get(line.id) ?? zero
      return { ...charge, amount: portion(charge.amount, reached, line.quantity, currency) }
    }),
  }
}

/** What is ordered and not cancelled. */
export function standingQuantities({ lines }: InvoiceableOrder): Map<string, Decimal> {
  return new Map(
    lines.map(({ id, quantity, cancelledQuantity }) => [id, quantity.minus(cancelledQuantity)]),
  )
}

function lineAt(line: OrderLine, quantity: Decimal, currency: Currency): Item {
  const { id, taxCategory, rate, exactAmount } = line
  return { id, taxCategory, rate, amount: portion(exactAmount, quantity, line.quantity, currency) }
}

function allowancesAt(order: InvoiceableOrder, reached: readonly TaxedAmount[]): Item[] {
  const { currency } = order
  const ordered = order.lines.map((line) => lineAt(line, line.quantity, currency))
  const orderedGoods = sumByTax(ordered)
  const reachedGoods = sumByTax(reached)
  return shareAllowances(ordered, order.allowances, currency).map((share) => {
    const goods = goodsOf(share, orderedGoods)
    return {
      ...share,
      amount: portion(share.amount, goodsOf(share, reachedGoods), goods, currency),
    }
  })
}

function goodsOf(share: TaxedAmount, groups: readonly TaxedAmount[]): Decimal {
  return groups.find((group) => isSameTax(group, share))?.amount ?? zero
}

/** Of nothing, all: an allowance on goods that cancel out is taken at once. */
function portion(whole: Decimal, part: Decimal, of: Decimal, currency: Currency): Decimal {
  return roundToCurrency(of.isZero() ? whole : whole.times(part).div(of), currency)
}
