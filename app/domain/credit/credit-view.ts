import { type MoneyView, moneyView } from '#pricing/money.ts'
import { type CreditPosition, exposure, shownAvailability } from './credit-position.ts'

/** What buyer and rep see of a company's credit. */
export type CreditView = {
  hasAccount: boolean
  /** Null is unlimited. */
  limit: MoneyView | null
  exposure: MoneyView
  openInvoices: MoneyView
  openOrders: MoneyView
  waiting: MoneyView
  held: MoneyView
  overdue: MoneyView
  overdueDays: number
  /** Null is unlimited. */
  available: MoneyView | null
  onHold: boolean
}

export function creditView(position: CreditPosition, currency: string): CreditView {
  const money = (amount: CreditPosition['held']) => moneyView({ amount, currency })
  const { account } = position
  const available = shownAvailability(position)
  return {
    hasAccount: account !== null,
    limit: account?.limit ? money(account.limit) : null,
    exposure: money(exposure(position)),
    openInvoices: money(position.receivable),
    openOrders: money(position.commitment),
    waiting: money(position.waiting),
    held: money(position.held),
    overdue: money(position.overdueAmount),
    overdueDays: position.overdueDays,
    available: available && money(available),
    onHold: account?.manualHold ?? false,
  }
}
