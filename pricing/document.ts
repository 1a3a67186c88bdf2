import type { Decimal } from './decimal.ts'
import type { Currency } from './money.ts'
import type { TaxKey } from './tax.ts'
import type { TaxMode } from './tax-mode.ts'

/** `lineAmount` is already rounded to the currency, net or gross as the document is. */
export type DocumentLine = TaxKey & { id: string; lineAmount: Decimal }

/** Off the goods, never off charges: a percentage (0 to 100) of them, or an amount to share. */
export type Allowance =
  | { id: string; kind: 'percentage'; percent: Decimal }
  | { id: string; kind: 'fixed'; amount: Decimal }

/** Freight, deposit, fee: outside discounts. With a `lineId` it follows that line's quantity. */
export type Charge = TaxKey & { id: string; amount: Decimal; lineId?: string | undefined }

export type DocumentInput = {
  currency: Currency
  taxMode: TaxMode
  lines: readonly DocumentLine[]
  allowances: readonly Allowance[]
  charges: readonly Charge[]
}

/** One figure of a document: `amount` in its tax mode, `net` without VAT. */
export type DocumentItem = TaxKey & { id: string; amount: Decimal; net: Decimal }

/** A charge says which line it belongs to, so that it can be credited with it. */
export type ChargeItem = DocumentItem & { lineId?: string | undefined }

/** BG-23: what is taxed at one category and rate, and the VAT on it. */
export type TaxGroup = TaxKey & { taxable: Decimal; tax: Decimal }

/**
 * All figures of a document, computed once. Allowances are positive, one item per VAT group, and
 * subtracted. EN 16931: subtotal BT-106, allowanceTotal BT-107, chargeTotal BT-108, taxExclusive
 * BT-109, taxTotal BT-110, total BT-112.
 */
export type DocumentTotals = {
  currency: Currency
  taxMode: TaxMode
  lines: readonly DocumentItem[]
  allowances: readonly DocumentItem[]
  charges: readonly ChargeItem[]
  groups: readonly TaxGroup[]
  subtotal: Decimal
  allowanceTotal: Decimal
  chargeTotal: Decimal
  taxExclusive: Decimal
  taxTotal: Decimal
  total: Decimal
}
