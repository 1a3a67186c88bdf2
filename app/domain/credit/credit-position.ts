import { Decimal, zero } from '#pricing/decimal.ts'

export type CreditPolicy = 'block' | 'approve' | 'warn'

export type CreditAccount = {
  id: string
  /** Whose limit it is: the company's own, or the nearest ancestor's that is shared. */
  companyId: string
  /** 0 allows nothing, null is unlimited. */
  limit: Decimal | null
  policy: CreditPolicy
  toleranceDays: number | null
  toleranceAmount: Decimal | null
  manualHold: boolean
  holdReason: string | null
}

/** What a company owes and has ordered, in one currency; of the whole group where the limit is shared. */
export type CreditPosition = {
  /** None: prepaid only. */
  account: CreditAccount | null
  /** The balance of the books: issued less credited and paid. */
  receivable: Decimal
  /** What of that money was paid for orders under way: theirs, and no credit of the company. */
  kept: Decimal
  /** Open orders on account, gross, not yet invoiced, less their deposits. */
  commitment: Decimal
  /** Orders that wait for approval or a deposit, less that: reduce what is shown, are checked hard at release. */
  waiting: Decimal
  /** Orders that finance holds: counted apart. */
  held: Decimal
  overdueAmount: Decimal
  overdueDays: number
}

/** What the books say of one or several companies. */
export type Account = Pick<CreditPosition, 'receivable' | 'kept' | 'commitment'>
export type AccountJson = { receivable: string; kept: string; commitment: string }

export function toAccount({ receivable, kept, commitment }: AccountJson): Account {
  return {
    receivable: new Decimal(receivable),
    kept: new Decimal(kept),
    commitment: new Decimal(commitment),
  }
}

/** As the statement of `credit-position-repository.server.ts` answers it. */
export type CreditPositionJson = AccountJson & {
  account: {
    id: string
    companyId: string
    limit: string | null
    policy: CreditPolicy
    toleranceDays: number | null
    toleranceAmount: string | null
    manualHold: boolean
    holdReason: string | null
  } | null
  waiting: string
  held: string
  overdueAmount: string
  overdueDays: number
}

export function toCreditPosition(json: CreditPositionJson): CreditPosition {
  const { account } = json
  return {
    account: account && {
      ...account,
      limit: decimalOrNull(account.limit),
      toleranceAmount: decimalOrNull(account.toleranceAmount),
    },
    ...toAccount(json),
    waiting: new Decimal(json.waiting),
    held: new Decimal(json.held),
    overdueAmount: new Decimal(json.overdueAmount),
    overdueDays: json.overdueDays,
  }
}

/** Domain section 9: open orders on account and open invoices, less what is unapplied and kept for no order. */
export function exposure({ receivable, kept, commitment }: Account): Decimal {
  return receivable.plus(kept).plus(commitment)
}

/** What is left to order for, as the buyer sees it; null is unlimited, without an account nothing. */
export function shownAvailability(position: CreditPosition): Decimal | null {
  if (!position.account) return zero
  const { limit } = position.account
  return limit?.minus(exposure(position)).minus(position.waiting) ?? null
}

/** Beyond the tolerance in days or in amount; a tolerance of null never holds. */
export function isOverdue({ account, overdueAmount, overdueDays }: CreditPosition): boolean {
  if (!account || overdueAmount.lessThanOrEqualTo(0)) return false
  const { toleranceDays, toleranceAmount } = account
  const isLate = toleranceDays !== null && overdueDays > toleranceDays
  return isLate || (toleranceAmount?.lessThan(overdueAmount) ?? false)
}

function decimalOrNull(text: string | null): Decimal | null {
  return text === null ? null : new Decimal(text)
}
