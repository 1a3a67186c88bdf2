import type { MoneyView, PaymentTerm } from '#pricing/index.ts'
import type { OrderStatus } from './order-status.ts'
import type { AddressSnapshot } from './submission-facts.ts'

export type OrderRow = {
  number: string
  company: string
  companyCode: string
  status: OrderStatus
  orderedOn: string
  purchaseOrderNumber: string | null
  placedBy: string | null
  lines: number
  total: MoneyView
}

export type OrderLineView = {
  position: number
  sku: string
  slug: string | null
  name: string
  unitCode: string
  quantity: string
  allocated: string
  backordered: string
  shipped: string
  invoiced: string
  cancelled: string
  promisedOn: string | null
  unitPrice: MoneyView
  priceBase: number
  discountPercent: string
  lineAmount: MoneyView
  /** The list or quote that the price came from. */
  priceFrom: string | null
  note: string | null
}

export type OrderEventView = {
  id: string
  kind: string
  at: string
  actor: string | null
  /** For whom, where somebody acted on their behalf. */
  principal: string | null
  comment: string | null
}

export type OrderDocumentView = {
  kind: 'shipment' | 'invoice' | 'creditNote'
  number: string
  on: string
  /** Who carries a shipment, and under what number. */
  detail: string | null
  /** Of an invoice or credit note. */
  total: MoneyView | null
}

export type OrderView = {
  id: string
  number: string
  origin: 'portal' | 'history'
  company: string
  companyCode: string
  status: OrderStatus
  /** Codes, or what finance wrote; also what holds it once it is paid. */
  holdReasons: string[]
  isHeldByHand: boolean
  orderedOn: string
  purchaseOrderNumber: string | null
  requestedOn: string | null
  promisedOn: string | null
  note: string | null
  quoteNumber: string | null
  placedBy: string | null
  billTo: AddressSnapshot | null
  shipTo: AddressSnapshot | null
  terms: PaymentTerm | null
  contentHash: string | null
  subtotal: MoneyView
  total: MoneyView
  /** Paid before the order goes on, where that is a part of it. */
  deposit: MoneyView | null
  lines: OrderLineView[]
  charges: { kind: string; name: string; amount: MoneyView }[]
  taxes: { category: string; rate: string; tax: MoneyView }[]
  events: OrderEventView[]
  documents: OrderDocumentView[]
  /** Who the next consent waits for, by name; empty where none is asked. */
  waitsFor: { userId: string; name: string }[]
}
