import type { MoneyView, TaxKey } from '#pricing/index.ts'
import type { ApprovalReason } from './offer-limit.ts'
import type { QuoteContent } from './quote-content.ts'
import type { LineDifference } from './quote-difference.ts'
import type { QuoteStatus, QuoteStep, VersionStatus } from './quote-status.ts'

export type QuoteRowView = {
  number: string
  company: string
  status: QuoteStatus
  version: number
  versionStatus: VersionStatus
  /** With VAT, of the newest offer that went out. */
  total: MoneyView | null
  validOn: string | null
  requestedBy: string | null
  updatedAt: string
}

/** What is asked for, as the buyer may see it: nothing of a draft's prices. */
export type AskedLineView = {
  position: number
  sku: string
  name: string
  unitCode: string
  quantity: string
  targetPrice: string | null
  listPrice: string | null
  priceBase: number
  comment: string | null
}

/** A line as staff price it; cost and floor per base unit. */
export type PricedLineView = AskedLineView & {
  factor: string
  unitPrice: string | null
  discountPercent: string
  unitCost: string | null
  floorPrice: string | null
  tax: Omit<TaxKey, 'rate'> & { rate: string }
}

/** An offer that went out, with what it changed against the one before. */
export type OfferView = {
  version: number
  status: VersionStatus
  hash: string
  sentAt: string
  content: Omit<QuoteContent, 'paper'>
  /** It can be had as a PDF. */
  hasPaper: boolean
  differences: LineDifference[] | null
}

export type QuoteEventView = {
  id: string
  at: string
  kind: string
  by: string | null
  version: number | null
  comment: string | null
  order: string | null
  /** Why it waits for the manager. */
  reasons: ApprovalReason[] | null
}

export type QuoteView = {
  number: string
  company: string
  status: QuoteStatus
  version: number
  versionStatus: VersionStatus
  currency: string
  message: string | null
  targetTotal: MoneyView | null
  purchaseOrderNumber: string | null
  requestedOn: string | null
  requestedBy: string | null
  /** Of the newest version. */
  asked: AskedLineView[]
  /** Newest first. */
  offers: OfferView[]
  events: QuoteEventView[]
  order: { number: string; status: string } | null
  /** What may be done now, by the state alone; who may is the permission's matter. */
  steps: QuoteStep[]
}

export type AccountQuoteView = QuoteView & {
  shipTos: { id: string; label: string }[]
  /** Which saving of a draft this is. */
  updatedAt: string
}

export type DeskQuoteView = QuoteView & {
  /** The agreement that it became. */
  contract: string | null
  lines: PricedLineView[]
  draft: {
    comment: string | null
    discountPercent: string
    validOn: string | null
    holdOn: string | null
    partialAllowed: boolean
  }
}
