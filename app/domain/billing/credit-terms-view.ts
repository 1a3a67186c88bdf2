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
  /** Its own part of what its orders are decided on, and what others use of a shared limit. */
  credit: CreditView
}
