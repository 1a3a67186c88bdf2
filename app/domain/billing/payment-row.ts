import type { MoneyView } from '#pricing/money.ts'

export type PaymentRow = {
  number: string
  companyCode: string
  companyName: string
  amount: MoneyView
  unapplied: MoneyView
  /** Waits for the invoices of these orders, and is not among the unapplied. */
  kept: MoneyView
  keptFor: readonly string[]
  receivedOn: string
  valueOn: string
  method: string
  reference: string | null
  note: string | null
  state: 'applied' | 'unapplied' | 'undone' | 'reversal' | 'refund'
  /** Of one invoice perhaps several: a part taken off again stays visible. */
  allocations: readonly { id: string; invoice: string; amount: MoneyView; isUndone: boolean }[]
  /** The payment it undoes, or the document it pays back. */
  cause: string | null
}
