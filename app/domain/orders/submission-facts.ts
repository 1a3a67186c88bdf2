import type { CreditPositionJson } from '#app/domain/credit/credit-position.ts'
import type { PaymentTerm, TaxRegime } from '#pricing/index.ts'

/** An address as an order keeps it. */
export type AddressSnapshot = {
  id: string
  name: string
  line1: string
  line2: string | null
  city: string
  region: string | null
  postalCode: string | null
  countryCode: string
  phone: string | null
}

export type OrderedVariant = {
  id: string
  unitCode: string
  factor: string
  sku: string
  name: string
  taxCategoryCode: string
  backorderAllowed: boolean
  orderable: boolean
}

/** What one statement says about a company's order: plain JSON, decimals as text. */
export type SubmissionFacts = {
  orderId: string
  today: string
  seller: { countryCode: string; holidays: string[]; freight: unknown }
  company: {
    name: string
    status: 'active' | 'onHold' | 'closed'
    taxRegime: 'standard' | 'reverseCharge' | 'export' | 'exempt'
    vatNumberValid: boolean
    purchaseOrderNumberRequired: boolean
    purchaseOrderNumberUnique: boolean
    partialShipment: boolean
    terms: PaymentTerm | null
  }
  shipTo: AddressSnapshot | null
  billTo: AddressSnapshot | null
  principal: { email: string | null; name: string; locale: string }
  isNewShipTo: boolean
  isPurchaseOrderTaken: boolean
  isFirstOrder: boolean
  rates: Record<string, string> | null
  variants: OrderedVariant[] | null
  rules: { name: string; predicate: unknown; tiers: unknown }[] | null
  members: { userId: string; role: string; distance: number }[] | null
  credit: CreditPositionJson
}

/** The stored regime in pricing's words. */
export function regimeOf(stored: SubmissionFacts['company']['taxRegime']): TaxRegime {
  return stored === 'reverseCharge' ? 'reverse_charge' : stored
}

/** Without a credit account, and where no terms were agreed, an order is paid first. */
export const prepaidTerm: PaymentTerm = {
  base: 'order',
  roll: 'none',
  schedule: { rule: 'PREPAID' },
  deposit: null,
  cashDiscount: null,
}

/** Paid first, and that earns the cash discount that was agreed no less than paying in time would. */
export function prepaidOn({ base, cashDiscount }: PaymentTerm): PaymentTerm {
  return cashDiscount === null ? prepaidTerm : { ...prepaidTerm, base, cashDiscount }
}
