import type { Decimal } from '#pricing/index.ts'

/** An order of the last days, an open cart, or a quote that is not yet accepted. */
export type ReplayedKind = 'order' | 'cart' | 'quote'

/** A line as it stands in its document, with the quantity that was asked for first. */
export type ReplayedLine = {
  kind: ReplayedKind
  documentId: string
  /** None for a cart. */
  documentNumber: string | null
  /** Whose cart it is. */
  buyer: string | null
  /** A quote that was sent: it keeps `frozenPrice`, whatever is published. */
  frozen: boolean
  frozenPrice: { unitPrice: Decimal; priceBase: number; net: Decimal } | null
  variantId: string
  unit: string
  /** Base units in one unit. */
  factor: Decimal
  quantity: Decimal
  /** Per base unit, net, in the document's currency. */
  unitCost: Decimal | null
  floorPrice: Decimal | null
}

/** Who bought, as prices see them. */
export type ReplayedDocument = {
  channel: 'retail' | 'wholesale'
  companyId: string | null
  lines: readonly ReplayedLine[]
}
