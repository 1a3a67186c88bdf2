import type { Decimal } from '#pricing/decimal.ts'
import { type MoneyView, moneyView } from '#pricing/money.ts'
import { type AccountFigures, accountFigures } from './account-figures.ts'
import { type CreditPosition, exposure, shownAvailability } from './credit-position.ts'

/**
 * A company's credit. The figures are its own, whoever's limit it draws on: the limit less balance, kept, open orders,
 * waiting and what others use is what is left, to the cent.
 */
export type CreditView = AccountFigures & {
  hasAccount: boolean
  /** Other companies draw on the limit too. */
  isShared: boolean
  /** Whose limit it is; null: the company's own, or not for the reader. */
  owner: { code: string; name: string } | null
  /** Null is unlimited, or not for the reader: see `others`. */
  limit: MoneyView | null
  /** What the other companies use of a shared limit, with their waiting orders; null with `isShared`: not for the reader. */
  others: MoneyView | null
  /** Null is unlimited. */
  available: MoneyView | null
  /** The company's own exposure with its waiting orders. */
  used: MoneyView
  overdue: MoneyView
  overdueDays: number
  onHold: boolean
}

export function creditView(position: CreditPosition, currency: string): CreditView {
  const money = (amount: Decimal) => moneyView({ amount, currency })
  const { account, own, isShared } = position
  const available = shownAvailability(position)
  return {
    ...accountFigures(own, currency),
    hasAccount: account !== null,
    isShared,
    owner:
      account && !account.isOwn ? { code: account.owner.code, name: account.owner.name } : null,
    limit: account?.limit ? money(account.limit) : null,
    others: isShared ? money(used(position).minus(used(own))) : null,
    available: available && money(available),
    used: money(used(own)),
    overdue: money(position.overdueAmount),
    overdueDays: position.overdueDays,
    onHold: account?.manualHold ?? false,
  }
}

function used(parts: CreditPosition['own']): Decimal {
  return exposure(parts).plus(parts.waiting)
}
