import type { Item, Items } from './close-document.ts'
import { type Decimal, zero } from './decimal.ts'
import type { Charge } from './document.ts'
import type { AllowanceShare } from './document-allowance.ts'
import type { OrderLine, Quantities } from './invoiceable-order.ts'
import type { Currency } from './money.ts'
import { roundToCurrency } from './rounding.ts'
import type { TaxKey } from './tax.ts'
import { isSameTax, sumByTax, type TaxedAmount } from './tax-group.ts'

/** What proportions are taken of: an order to invoice, or an invoice to credit. */
export type Whole = {
  currency: Currency
  lines: readonly OrderLine[]
  shares: readonly AllowanceShare[]
  charges: readonly Charge[]
}

/** Quantities by line id, and the charges that belong to no line. */
export type Reach = { quantities: Quantities; charges: ReadonlySet<string> }

/**
 * What lines, allowances and charges come to once so much is reached; proportions are of the whole
 * quantities, half away from zero. A VAT group's share of an allowance follows its goods, a charge
 * its line; a charge without a line counts in full.
 */
export function itemsAt(whole: Whole, reach: Reach): Items<Item> {
  const lines = whole.lines.map((line) => lineAt(line, quantityIn(reach, line), whole.currency))
  return {
    lines,
    allowances: sharesAt(whole, lines, reach),
    charges: whole.charges.map((charge) => ({ ...charge, amount: chargeAt(whole, charge, reach) })),
  }
}

export function lineAt(line: OrderLine, quantity: Decimal, currency: Currency): Item {
  const { id, taxCategory, rate, exactAmount } = line
  return { id, taxCategory, rate, amount: portion(exactAmount, quantity, line.quantity, currency) }
}

function chargeAt({ lines, currency }: Whole, charge: Charge, reach: Reach): Decimal {
  if (charge.lineId === undefined) return reach.charges.has(charge.id) ? charge.amount : zero
  const line = lines.find(({ id }) => id === charge.lineId)
  if (line === undefined) throw new RangeError(`charge ${charge.id} follows no line`)
  return portion(charge.amount, quantityIn(reach, line), line.quantity, currency)
}

function sharesAt(whole: Whole, reached: readonly TaxedAmount[], reach: Reach): Item[] {
  const { lines, currency } = whole
  const wholeGoods = sumByTax(lines.map((line) => lineAt(line, line.quantity, currency)))
  const reachedGoods = sumByTax(reached)
  return whole.shares.map((share) => {
    const goods = amountOf(share, wholeGoods)
    if (goods.isZero()) return isBegun(share, lines, reach) ? share : { ...share, amount: zero }
    return {
      ...share,
      amount: portion(share.amount, amountOf(share, reachedGoods), goods, currency),
    }
  })
}

/** Goods that cost nothing give no proportion: their allowance comes with the first of them. */
function isBegun(share: TaxKey, lines: readonly OrderLine[], reach: Reach): boolean {
  return lines.some((line) => isSameTax(line, share) && !quantityIn(reach, line).isZero())
}

function amountOf(share: TaxedAmount, groups: readonly TaxedAmount[]): Decimal {
  return groups.find((group) => isSameTax(group, share))?.amount ?? zero
}

function quantityIn({ quantities }: Reach, { id }: OrderLine): Decimal {
  return quantities.get(id) ?? zero
}

function portion(whole: Decimal, part: Decimal, of: Decimal, currency: Currency): Decimal {
  return roundToCurrency(whole.times(part).div(of), currency)
}
