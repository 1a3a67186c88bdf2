import type { PriceView } from '#app/domain/prices/price-view.ts'
import type { Refusal } from '#app/domain/result.ts'
import type { MoneyView } from '#pricing/index.ts'
import type { LineRefusal } from './check-lines.ts'

export type QuickRefusal =
  | LineRefusal
  | 'sku-unknown'
  | 'quantity-missing'
  | 'price-on-request'
  | 'stock-not-enough'

/** The verdict on one row: in order, or why not and what would do. */
export type QuickRowView = {
  code: string
  quantity: string
  lines: number[]
  sku: string | null
  name: string | null
  unit: string | null
  variantId: string | null
  price: PriceView | null
  amount: MoneyView | null
  refusal: Refusal<QuickRefusal> | null
  /** The nearest quantity that may be ordered. */
  fixedQuantity: string | null
  /** The SKU that was probably meant. */
  suggestion: string | null
}

export type QuickOrderView = { rows: QuickRowView[]; subtotal: MoneyView; ready: number }
