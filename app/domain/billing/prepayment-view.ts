import type { MoneyView } from '#pricing/money.ts'
import type { PrintedSeller } from './invoice-content.ts'

/** What an order waits for: all of a prepaid one, else its deposit. */
export type AwaitedPayment = {
  company: string
  total: MoneyView
  /** What has to be paid before it goes on. */
  deposit: MoneyView
  /** What the company paid that nothing else waits for. */
  free: MoneyView
  missing: MoneyView
  /** A part of the order: the rest is on account. */
  isDeposit: boolean
  /** Of what comes off with the invoice of an order that is prepaid in time; null: nothing does. */
  discountPercent: string | null
  payTo: Pick<PrintedSeller, 'legalName' | 'iban' | 'bic' | 'bankName'>
  /** The order can be released. */
  isCovered: boolean
}
