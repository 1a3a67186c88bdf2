import type { PriceView, RuleView } from '#app/domain/prices/price-view.ts'
import type { Refusal } from '#app/domain/result.ts'
import type { MoneyView, NoPriceReason } from '#pricing/index.ts'
import type { LineRefusal } from './check-lines.ts'

/** A line as the cart page, checkout and a request for a quote show it. */
export type CartLineView = {
  id: string
  variantId: string
  sku: string
  slug: string
  name: string
  variantName: string
  image: string | null
  unit: string
  unitName: string
  /** Base units in one unit. */
  factor: string
  quantity: string
  note: string | null
  rule: RuleView
  /** Null: price on request, see `reason`. */
  price: PriceView | null
  reason: NoPriceReason | null
  lineAmount: MoneyView | null
  /** What is wrong with the line, with the nearest quantities that would do. */
  refusal: Refusal<LineRefusal | 'price-on-request' | 'stock-not-enough'> | null
  /** Available to the channel, in the line's unit. */
  available: string
  backorderAllowed: boolean
}

export type OrderLimitView = {
  code: 'ORDER_MINIMUM' | 'FIRST_ORDER_MINIMUM' | 'REORDER_MINIMUM' | 'ORDER_MAXIMUM'
  limit: MoneyView
  difference: MoneyView
}

export type TaxGroupView = { taxCategory: string; rate: string; taxable: MoneyView; tax: MoneyView }

export type CartTotalsView = {
  subtotal: MoneyView
  groups: TaxGroupView[]
  taxTotal: MoneyView
  total: MoneyView
}

export type CartView = {
  id: string
  version: number
  currency: string
  taxMode: 'net' | 'gross'
  purchaseOrderNumber: string | null
  requestedOn: string | null
  note: string | null
  shipToId: string | null
  /** The company's payment terms by name. */
  terms: string | null
  /** The seller's day for which everything is shown. */
  today: string
  lines: CartLineView[]
  limits: OrderLimitView[]
  /** Goods and VAT; freight is added at checkout. */
  totals: CartTotalsView
  /** Nothing stands in the way of checkout. */
  orderable: boolean
}
