import type { WantedLine } from '#app/domain/carts/stored-cart.ts'
import type { Decimal, PaymentTerm, TaxKey } from '#pricing/index.ts'
import type { QuoteStatus, VersionStatus } from './quote-status.ts'

/** A line of the newest version; prices net, per `priceBase` of the line's unit. */
export type QuoteRecordLine = {
  position: number
  variantId: bigint
  sku: string
  name: string
  unitCode: string
  /** Base units in one unit. */
  factor: Decimal
  quantity: Decimal
  targetPrice: Decimal | null
  listPrice: Decimal | null
  priceBase: number
  unitPrice: Decimal | null
  discountPercent: Decimal
  comment: string | null
  /** Of the list price, as resolved when the version was made. */
  receipt: unknown
  /** Per base unit, of staff's own concern. */
  unitCost: Decimal | null
  floorPrice: Decimal | null
  /** For this buyer and their default ship-to. */
  tax: TaxKey
}

/** A line as it is written. */
export type NewQuoteLine = Pick<
  QuoteRecordLine,
  | 'variantId'
  | 'unitCode'
  | 'quantity'
  | 'targetPrice'
  | 'listPrice'
  | 'priceBase'
  | 'unitPrice'
  | 'discountPercent'
  | 'comment'
  | 'receipt'
>

/** A line before it is held against the lists; a new one takes the price base of what is found. */
export type OpenLine = Omit<NewQuoteLine, 'priceBase'> & { priceBase: number | null }

/** A quantity typed in a field beside something that was found. */
export type AddedLine = WantedLine & { field: string }

export type QuoteRecordVersion = {
  id: bigint
  version: number
  status: VersionStatus
  hash: string | null
  comment: string | null
  discountPercent: Decimal
  /** ISO instant at which it is no longer valid. */
  validUntil: string | null
  /** The last day on which it is, as screens and papers say it. */
  validOn: string | null
  holdStockUntil: string | null
  partialAllowed: boolean
  paymentTerms: PaymentTerm | null
  lines: readonly QuoteRecordLine[]
}

/** Whose prices a quote is held against. */
export type QuoteBuyer = {
  id: bigint
  name: string
  currency: string
  ancestorIds: readonly bigint[]
  segmentIds: readonly bigint[]
}

/** A quote under its lock, with its newest version: what every step decides on. */
export type QuoteRecord = {
  id: bigint
  number: string
  status: QuoteStatus
  currency: string
  targetTotal: Decimal | null
  message: string | null
  purchaseOrderNumber: string | null
  requestedOn: string | null
  requestedById: bigint | null
  updatedAt: string
  buyer: QuoteBuyer
  version: QuoteRecordVersion
}

export const stateOf = ({ status, version }: QuoteRecord) => ({
  quote: status,
  version: version.status,
})
