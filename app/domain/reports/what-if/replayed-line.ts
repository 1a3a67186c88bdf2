import type { Decimal } from '#pricing/index.ts'

/** An order of the last days, an open cart, or a quote that is not yet accepted. */
export type ReplayedKind = 'order' | 'cart' | 'quote'

/** A document by name: what is known of all of them before any of their lines is read. */
export type ReplayedHead = {
  kind: ReplayedKind
  id: string
  channel: 'retail' | 'wholesale'
  companyId: string | null
  /** A quote that was sent: it keeps its prices, whatever is published. */
  frozen: boolean
  /** Its company has not ordered anything yet. */
  isFirstOrder: boolean
  /** With an article that the list says something about. */
  isTouched: boolean
  /** How many lines it has. */
  size: number
}

/** A line as it stands in its document, with the quantity that was asked for first. */
export type ReplayedLine = {
  kind: ReplayedKind
  documentId: string
  /** None for a cart. */
  documentNumber: string | null
  /** Whose cart it is. */
  buyer: string | null
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

/** Who bought, as prices see them, and what. */
export type ReplayedDocument = { head: ReplayedHead; lines: readonly ReplayedLine[] }
