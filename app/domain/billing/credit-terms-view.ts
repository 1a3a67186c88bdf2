import type { AccountFigures } from '#app/domain/credit/account-figures.ts'
import type { CreditView } from '#app/domain/credit/credit-view.ts'
import type { MoneyView } from '#pricing/money.ts'

export type CreditTermsView = {
  currency: string
  /** The company's own; null: none, prepaid only unless a parent shares its limit. */
  account: {
    limit: MoneyView | null
    policy: 'block' | 'approve' | 'warn'
    toleranceDays: string
    toleranceAmount: string
    manualHold: boolean
    holdReason: string
  } | null
  /** What stands on the company's own account. */
  own: AccountFigures
  /** What its orders are decided on: of the whole group where the limit is shared. */
  credit: CreditView
}
