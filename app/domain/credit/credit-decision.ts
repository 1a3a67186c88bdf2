import { type Decimal, zero } from '#pricing/decimal.ts'
import { type CreditPosition, exposure, isOverdue, shownAvailability } from './credit-position.ts'

/** Why finance has to look at an order before it goes on. */
export type CreditHoldReason = (typeof creditHoldReasons)[number]
const creditHoldReasons = ['credit-hold', 'overdue', 'over-limit'] as const

export function isCreditHoldReason(text: string): text is CreditHoldReason {
  return creditHoldReasons.some((reason) => reason === text)
}

export type CreditDecision =
  | { verdict: 'grant'; isBeyondLimit: boolean }
  | { verdict: 'hold'; reason: CreditHoldReason }
  /** `available` is what the screens show as left: waiting orders are taken off it. */
  | { verdict: 'refuse'; available: Decimal }

/**
 * Whether an order of this gross amount may be placed on account, decided under the account's lock. `block` refuses what
 * would pass the limit, `approve` holds it for finance, `warn` lets it through. A manual hold and a debt overdue beyond
 * the tolerance hold every order. `ownWaiting` is what the order itself has in the waiting ones.
 */
export function decideCredit(
  position: CreditPosition,
  amount: Decimal,
  ownWaiting: Decimal = zero,
): CreditDecision {
  const { account } = position
  if (!account) return { verdict: 'refuse', available: zero }
  const available = account.limit?.minus(exposure(position)) ?? null
  const isBeyondLimit = available?.lessThan(amount) ?? false
  if (isBeyondLimit && account.policy === 'block')
    return refuseWith(shownAvailability(position), ownWaiting)
  if (account.manualHold) return { verdict: 'hold', reason: 'credit-hold' }
  if (isOverdue(position)) return { verdict: 'hold', reason: 'overdue' }
  if (isBeyondLimit && account.policy === 'approve')
    return { verdict: 'hold', reason: 'over-limit' }
  return { verdict: 'grant', isBeyondLimit }
}

function refuseWith(shown: Decimal | null, ownWaiting: Decimal): CreditDecision {
  return { verdict: 'refuse', available: (shown ?? zero).plus(ownWaiting) }
}
