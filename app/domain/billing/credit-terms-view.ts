import type { MoneyView } from '#pricing/money.ts'

export type CreditTermsView = {
  currency: string
  /** Null: no account, prepaid only. */
  account: {
    limit: MoneyView | null
    policy: 'block' | 'approve' | 'warn'
    toleranceDays: string
    toleranceAmount: string
    manualHold: boolean
    holdReason: string
  } | null
  balance: MoneyView
  openOrders: MoneyView
  exposure: MoneyView
  /** Null: unlimited or no account. */
  available: MoneyView | null
}
