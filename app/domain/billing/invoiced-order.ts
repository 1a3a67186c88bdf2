import { Decimal, zero } from '#pricing/decimal.ts'
import type { Allowance, Charge } from '#pricing/document.ts'
import type { InvoiceableOrder, InvoiceTotals, OrderLine } from '#pricing/invoiceable-order.ts'
import type { Currency } from '#pricing/money.ts'
import { roundToCurrency } from '#pricing/rounding.ts'
import type { TaxCategoryCode } from '#pricing/tax.ts'
import type { TaxMode } from '#pricing/tax-mode.ts'
import type { InvoiceContent, PrintedItem } from './invoice-content.ts'

type StoredOrderLine = {
  id: bigint
  position: number
  sku: string
  name: string
  unitCode: string
  quantity: Decimal
  unitPrice: Decimal
  priceBase: number
  discountPercent: Decimal
  lineAmount: Decimal
  vatCategory: TaxCategoryCode
  taxRate: Decimal
  shipped: Decimal
  invoiced: Decimal
  cancelled: Decimal
}

/** Freight, deposit, fee; negative: the share of a document allowance in one VAT group. */
export type StoredCharge = {
  position: number
  kind: string
  name: string
  orderLineId: bigint | null
  amount: Decimal
  vatCategory: TaxCategoryCode
  taxRate: Decimal
}

export type StoredOrder = {
  currency: string
  taxMode: TaxMode
  lines: readonly StoredOrderLine[]
  charges: readonly StoredCharge[]
}

/** The stored order as pricing/ takes it. Allowance shares of one name become one allowance again. */
export function invoiceableOrder({
  currency,
  taxMode,
  lines,
  charges,
}: StoredOrder): InvoiceableOrder {
  return {
    currency,
    taxMode,
    lines: lines.map((line) => orderLine(line, currency)),
    allowances: allowancesOf(charges),
    charges: charges.filter(({ amount }) => !amount.isNegative()).map(chargeOf),
  }
}

function orderLine(line: StoredOrderLine, currency: Currency): OrderLine {
  return {
    id: String(line.id),
    taxCategory: line.vatCategory,
    rate: line.taxRate,
    quantity: line.quantity,
    cancelledQuantity: line.cancelled,
    exactAmount: exactAmount(line, currency),
  }
}

/**
 * Price x quantity / price base less discount, unrounded; where the stored line says something else (graduated breaks,
 * a quoted total), what is stored.
 */
function exactAmount(line: StoredOrderLine, currency: Currency): Decimal {
  const exact = line.unitPrice
    .times(line.quantity)
    .div(line.priceBase)
    .times(new Decimal(100).minus(line.discountPercent))
    .div(100)
  return roundToCurrency(exact, currency).equals(line.lineAmount) ? exact : line.lineAmount
}

function allowancesOf(charges: readonly StoredCharge[]): Allowance[] {
  const sums = new Map<string, Decimal>()
  for (const charge of charges.filter(({ amount }) => amount.isNegative())) {
    const id = allowanceId(charge)
    sums.set(id, (sums.get(id) ?? zero).minus(charge.amount))
  }
  return [...sums].map(([id, amount]) => ({ id, kind: 'fixed', amount }))
}

export function allowanceId({ kind, name }: Pick<StoredCharge, 'kind' | 'name'>): string {
  return `${kind}: ${name}`
}

export function chargeId({ position }: Pick<StoredCharge, 'position'>): string {
  return `charge ${position}`
}

function chargeOf(charge: StoredCharge): Charge {
  return {
    id: chargeId(charge),
    lineId: charge.orderLineId === null ? undefined : String(charge.orderLineId),
    taxCategory: charge.vatCategory,
    rate: charge.taxRate,
    amount: charge.amount,
  }
}

/** An issued document read back as pricing/ wrote it. */
export function totalsOf(content: InvoiceContent): InvoiceTotals {
  const { totals } = content
  return {
    currency: content.currency,
    taxMode: content.taxMode,
    lines: content.lines.map((line) => ({ ...item(line), quantity: new Decimal(line.quantity) })),
    allowances: content.allowances.map(item),
    charges: content.charges.map((charge) => ({
      ...item(charge),
      lineId: charge.lineId ?? undefined,
    })),
    groups: content.groups.map((group) => ({
      taxCategory: group.taxCategory as TaxCategoryCode,
      rate: new Decimal(group.rate),
      taxable: new Decimal(group.taxable),
      tax: new Decimal(group.tax),
    })),
    subtotal: new Decimal(totals.subtotal),
    allowanceTotal: new Decimal(totals.allowanceTotal),
    chargeTotal: new Decimal(totals.chargeTotal),
    taxExclusive: new Decimal(totals.taxExclusive),
    taxTotal: new Decimal(totals.taxTotal),
    total: new Decimal(totals.total),
  }
}

function item({ id, amount, net, taxCategory, rate }: PrintedItem) {
  return {
    id,
    amount: new Decimal(amount),
    net: new Decimal(net),
    taxCategory: taxCategory as TaxCategoryCode,
    rate: new Decimal(rate),
  }
}
