import type { Decimal, OrderRule, PaymentTerm } from '#pricing/index.ts'

/** A priced line as it comes from the cart or from an accepted quote; amounts net, in the company's currency. */
export type SubmissionLine = {
  variantId: bigint
  unitCode: string
  quantity: Decimal
  unitPrice: Decimal
  priceBase: number
  discountPercent: Decimal
  /** Rounded once, by pricing's `lineAmount`. */
  lineAmount: Decimal
  receipt: unknown
  note: string | null
}

/** What a company commits to, before anything is checked. Prices are the server's, never the form's. */
export type Submission = {
  company: {
    id: bigint
    currency: string
    ancestorIds: readonly bigint[]
    segmentIds: readonly bigint[]
  }
  /** For whom, and who acts: the same person unless staff act on their behalf. */
  principalId: bigint
  actorId: bigint
  source: { cartId: bigint } | { quoteId: bigint; quoteVersionId: bigint }
  /** None: the company's default address of the kind. */
  shipToId: bigint | null
  billToId: bigint | null
  purchaseOrderNumber: string | null
  requestedOn: string | null
  note: string | null
  /** None: what the company consents to by default. */
  partialShipment: boolean | null
  /** A quote's own terms; none: the company's. */
  paymentTerms: PaymentTerm | null
  /** Off the whole document's goods, 0 to 100. */
  discountPercent: Decimal
  lines: readonly SubmissionLine[]
  /** Minimums and maximums of an order; none for a quote. */
  orderRules: readonly OrderRule[]
  /** The total that the buyer saw; another one is told, not charged. */
  seenTotal: string | null
  at: string
}

export type SubmissionRefusal =
  | 'not-found'
  | 'company-not-active'
  | 'no-lines'
  | 'line-not-orderable'
  | 'purchase-order-required'
  | 'purchase-order-taken'
  | 'tax-rate-missing'
  | 'requested-on-past'
  | 'order-minimum'
  | 'order-maximum'
  | 'total-changed'
  | 'order-stock-short'
  | 'credit-exceeded'

export function isFromQuote({ source }: Submission): boolean {
  return 'quoteVersionId' in source
}
