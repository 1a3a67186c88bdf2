import type {
  PrintedAddress,
  PrintedBuyer,
  PrintedSeller,
} from '#app/domain/companies/printed-parties.ts'
import type { PaymentTerm } from '#pricing/payment-term.ts'
import type { TaxMode } from '#pricing/tax-mode.ts'

export type { PrintedAddress, PrintedBuyer, PrintedSeller }

/** Amounts, rates and quantities are plain decimal strings, days 'YYYY-MM-DD'. */
type Amount = string
type Day = string

/** An amount of the document in its tax mode, and without VAT. */
export type PrintedItem = {
  id: string
  name: string
  amount: Amount
  net: Amount
  taxCategory: string
  rate: Amount
}
type PrintedCharge = PrintedItem & { lineId: string | null }
export type PrintedLine = PrintedItem & {
  sku: string
  unitCode: string
  quantity: Amount
  unitPrice: Amount
  priceBase: number
  discountPercent: Amount
}
export type PrintedTaxGroup = {
  taxCategory: string
  rate: Amount
  taxable: Amount
  tax: Amount
  exemption: string | null
}
export type PrintedTotals = {
  subtotal: Amount
  allowanceTotal: Amount
  chargeTotal: Amount
  taxExclusive: Amount
  taxTotal: Amount
  total: Amount
}

/** Everything an invoice or credit note says, fixed when it is issued; the hash covers its canonical form. */
export type InvoiceContent = {
  version: 1
  kind: 'invoice' | 'creditNote'
  /** Why a credit note without lines is issued; a positive total takes the discount back. */
  purpose?: 'cashDiscount'
  number: string
  issuedOn: Day
  dueOn: Day
  locale: string
  currency: string
  taxMode: TaxMode
  order: { number: string; orderedOn: Day; purchaseOrderNumber: string | null } | null
  shipment: { number: string; shippedOn: Day } | null
  corrects: { number: string; issuedOn: Day } | null
  reason: string | null
  seller: PrintedSeller
  buyer: PrintedBuyer
  shipTo: PrintedAddress | null
  lines: readonly PrintedLine[]
  allowances: readonly PrintedItem[]
  charges: readonly PrintedCharge[]
  groups: readonly PrintedTaxGroup[]
  totals: PrintedTotals
  paymentTerms: PaymentTerm | null
  /** Of what was not received. */
  dues: readonly { dueOn: Day; amount: Amount }[]
  /**
   * Paid with the order and set against the invoice as it was issued (BT-113), and what is left to pay: nothing where that
   * earns the cash discount, whose credit note takes the rest.
   */
  received?: { dueOn: Day; amount: Amount; payable: Amount }
  cashDiscount: { untilOn: Day; amount: Amount; isEarned?: true } | null
}
