import type { Decimal } from '#pricing/decimal.ts'
import { type MoneyView, moneyView } from '#pricing/money.ts'
import { type CreditParts, exposure } from './credit-position.ts'

/** What stands on an account: balance, kept and open orders add up to the exposure, on every screen. */
export type AccountFigures = {
  /** Of the books: open invoices less every payment and credit note that is set against none. */
  balance: MoneyView
  /** Paid for orders under way and in the balance until their invoices take it. */
  kept: MoneyView
  /** Not yet invoiced, gross, on account. */
  openOrders: MoneyView
  exposure: MoneyView
  /** Waiting for approval or a deposit: not in the exposure, but in what is left. */
  waiting: MoneyView
  /** Held by finance: in neither. */
  held: MoneyView
}

export function accountFigures(account: CreditParts, currency: string): AccountFigures {
  const money = (amount: Decimal) => moneyView({ amount, currency })
  return {
    balance: money(account.receivable),
    kept: money(account.kept),
    openOrders: money(account.commitment),
    exposure: money(exposure(account)),
    waiting: money(account.waiting),
    held: money(account.held),
  }
}
