import { prisma } from '#app/db/client.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import { type MoneyView, moneyView } from '#pricing/money.ts'
import {
  type CreditPosition,
  type CreditPositionJson,
  exposure,
  shownAvailability,
  toCreditPosition,
} from './credit-position.ts'
import { creditPositionJson, type Debtor } from './credit-position-repository.server.ts'

/** Reads the position; inside a transaction after `lockCreditAccounts`, to decide on it. */
export async function loadCreditPosition(
  db: Transaction | typeof prisma,
  debtor: Debtor,
): Promise<CreditPosition> {
  const [row] = await db.$queryRaw<{ position: CreditPositionJson }[]>`
    SELECT ${creditPositionJson(debtor)} AS position`
  if (!row) throw new Error('A credit position without a row')
  return toCreditPosition(row.position)
}

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

export async function getCredit(debtor: Debtor): Promise<CreditView> {
  return creditView(await loadCreditPosition(prisma, debtor), debtor.currency)
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
