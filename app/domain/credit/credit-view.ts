import { type MoneyView, moneyView } from '#pricing/money.ts'
import { type AccountFigures, accountFigures } from './account-figures.ts'
import { type CreditPosition, shownAvailability } from './credit-position.ts'

/** What buyer and rep see of a company's credit; of the whole group where the limit is shared. */
export type CreditView = AccountFigures & {
  hasAccount: boolean
  /** Null is unlimited. */
  limit: MoneyView | null
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
    ...accountFigures(position, currency),
    waiting: money(position.waiting),
    held: money(position.held),
    overdue: money(position.overdueAmount),
    overdueDays: position.overdueDays,
    available: available && money(available),
    onHold: account?.manualHold ?? false,
  }
}
