import { ownPart } from '#app/domain/credit/credit-reader.ts'
import { type CreditView, creditView } from '#app/domain/credit/credit-view.ts'
import type { Refusal } from '#app/domain/result.ts'
import {
  type BaseDays,
  dueDates,
  type Money,
  type MoneyView,
  moneyView,
  type PaymentTerm,
  unitPriceText,
} from '#pricing/index.ts'
import type { UndecidedOrder } from './draft-order.ts'
import type { OrderStatus } from './order-status.ts'
import type { AddressSnapshot } from './submission-facts.ts'

export type CheckoutLineView = {
  position: number
  sku: string
  name: string
  unitCode: string
  quantity: string
  unitPrice: MoneyView
  priceBase: number
  lineAmount: MoneyView
}

export type DueView = {
  kind: 'deposit' | 'instalment' | 'balance'
  dueOn: string
  amount: MoneyView
}

/** Everything that the checkout page prints; computed by what will place the order. */
export type CheckoutView = {
  version: number
  lines: CheckoutLineView[]
  subtotal: MoneyView
  charges: { kind: string; amount: MoneyView }[]
  taxes: { category: string; rate: string; tax: MoneyView }[]
  total: MoneyView
  terms: PaymentTerm
  onAccount: boolean
  dues: DueView[]
  /** Of a shared limit the company's own part, whoever orders. */
  credit: CreditView
  shipToId: string
  billToId: string | null
  addresses: (AddressSnapshot & { isShipping: boolean; isBilling: boolean })[]
  purchaseOrderNumberRequired: boolean
  partialShipment: boolean
  today: string
  /** What placing it now would lead to, or why it would be refused. */
  outcome: OrderStatus | null
  refusal: Refusal | null
}

type Extras = Pick<CheckoutView, 'version' | 'addresses' | 'outcome' | 'refusal'> & {
  purchaseOrderNumberRequired: boolean
}

export function checkoutView(draft: UndecidedOrder, extras: Extras): CheckoutView {
  const { totals, today, terms, credit, lines } = draft
  const { currency } = totals
  const money = (amount: Money['amount']) => moneyView({ amount, currency })
  return {
    ...extras,
    lines: lines.map((line) => ({
      position: line.position,
      sku: line.variant.sku,
      name: line.variant.name,
      unitCode: line.unitCode,
      quantity: line.quantity.toString(),
      unitPrice: { amount: unitPriceText(line.unitPrice, currency), currency },
      priceBase: line.priceBase,
      lineAmount: money(line.lineAmount),
    })),
    subtotal: money(totals.subtotal),
    charges: draft.charges.map(({ kind, amount }) => ({ kind, amount: money(amount) })),
    taxes: totals.groups.map(({ taxCategory, rate, tax }) => ({
      category: taxCategory,
      rate: rate.toString(),
      tax: money(tax),
    })),
    total: money(totals.total),
    terms,
    onAccount: draft.onAccount,
    dues: expectedDues(draft),
    credit: ownPart(creditView(credit, currency)),
    shipToId: draft.shipTo.id,
    billToId: draft.billTo?.id ?? null,
    partialShipment: draft.partialShipment,
    today,
  }
}

/** The dates and amounts expected from shipping today; the issued invoice fixes them. */
function expectedDues({ terms, today, totals, facts }: UndecidedOrder): DueView[] {
  const days: BaseDays = { orderOn: today, invoiceOn: today, shipmentOn: today }
  const { total: amount, currency } = totals
  const calendar = { weekend: [6, 7] as const, holidays: new Set(facts.seller.holidays) }
  return dueDates(terms, days, { amount, currency }, calendar).map((part) => ({
    kind: part.kind,
    dueOn: part.dueOn,
    amount: moneyView({ amount: part.amount, currency }),
  }))
}
