import type { MoneyView } from '#pricing/money.ts'
import type { InvoiceDiscountView } from './cash-discount-view.ts'
import type { InvoiceContent } from './invoice-content.ts'

/** How an invoice stands as of a day: derived from its allocations, never stored. */
export type InvoiceState = 'open' | 'partiallyPaid' | 'overdue' | 'paid' | 'credited'

export type InvoiceRow = {
  number: string
  kind: 'invoice' | 'creditNote'
  companyCode: string | null
  companyName: string
  orderNumber: string | null
  purchaseOrderNumber: string | null
  issuedOn: string
  dueOn: string
  /** Past due where positive. */
  daysOverdue: number
  total: MoneyView
  open: MoneyView
  state: InvoiceState
}

/** A payment or credit note set against the document (or what a credit note was set against). */
export type Settlement = {
  id: string
  document: string
  kind: 'payment' | 'creditNote' | 'cashDiscount' | 'invoice'
  amount: MoneyView
  at: string
  isUndone: boolean
}

export type InvoiceView = {
  content: InvoiceContent
  companyCode: string | null
  companyName: string
  state: InvoiceState
  daysOverdue: number
  open: MoneyView
  settled: MoneyView
  settlements: readonly Settlement[]
  creditNotes: readonly {
    number: string
    issuedOn: string
    total: MoneyView
    isDiscount: boolean
  }[]
  discount: InvoiceDiscountView | null
  /** By line position: what a credit note may still take back. */
  creditable: readonly string[]
  issuedAt: string
  hash: string
}
