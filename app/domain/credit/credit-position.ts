import { Decimal, zero } from '#pricing/decimal.ts'

export type CreditPolicy = 'block' | 'approve' | 'warn'

export type CreditAccount = {
  id: string
  /** The company's own limit, or the nearest ancestor's that is shared. */
  isOwn: boolean
  /** 0 allows nothing, null is unlimited. */
  limit: Decimal | null
  policy: CreditPolicy
  toleranceDays: number | null
  toleranceAmount: Decimal | null
  manualHold: boolean
  holdReason: string | null
  /** Whose limit it is. */
  owner: LimitOwner
}

type LimitOwner = { code: string; name: string; salesRepId: string | null }

/** What stands against a limit, in one currency; the first three are the exposure. */
export type CreditParts = {
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
}

/** What a company's orders are decided on: the parts of all that draw on the limit, of the whole group where it is shared. */
export type CreditPosition = CreditParts & {
  /** None: prepaid only. */
  account: CreditAccount | null
  /** The company's own part of it. */
  own: CreditParts
  /** Other companies draw on the limit too. */
  isShared: boolean
  overdueAmount: Decimal
  overdueDays: number
}

type PartsJson = Record<keyof CreditParts, string>

/** As the statement of `credit-position-repository.server.ts` answers it. */
export type CreditPositionJson = {
  account: {
    id: string
    isOwn: boolean
    limit: string | null
    policy: CreditPolicy
    toleranceDays: number | null
    toleranceAmount: string | null
    manualHold: boolean
    holdReason: string | null
    owner: LimitOwner
  } | null
  whole: PartsJson
  own: PartsJson
  isShared: boolean
  overdueAmount: string
  overdueDays: number
}

export function toCreditPosition(json: CreditPositionJson): CreditPosition {
  const { account, isShared, overdueDays } = json
  return {
    account: account && {
      ...account,
      limit: decimalOrNull(account.limit),
      toleranceAmount: decimalOrNull(account.toleranceAmount),
    },
    ...toParts(json.whole),
    own: toParts(json.own),
    isShared,
    overdueAmount: new Decimal(json.overdueAmount),
    overdueDays,
  }
}

function toParts({ receivable, kept, commitment, waiting, held }: PartsJson): CreditParts {
  return {
    receivable: new Decimal(receivable),
    kept: new Decimal(kept),
    commitment: new Decimal(commitment),
    waiting: new Decimal(waiting),
    held: new Decimal(held),
  }
}

/** Domain section 9: open orders on account and open invoices, less what is unapplied and kept for no order. */
export function exposure({
  receivable,
  kept,
  commitment,
}: Pick<CreditParts, 'receivable' | 'kept' | 'commitment'>): Decimal {
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
