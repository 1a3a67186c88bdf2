import { refusableTransaction } from '#app/db/refusable-transaction.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import type { StaffScope } from '#app/domain/companies/scope.ts'
import { lockCreditAccounts } from '#app/domain/credit/credit-position-repository.server.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import { tell } from './approve-order.server.ts'
import type { OrderRecord } from './order-record.ts'
import { lockOrder, saveOrder } from './order-repository.server.ts'
import { become, type OrderStatus, type TransitionRefusal, waits } from './order-status.ts'
import { allocate, commit, type ReleaseRefusal } from './release-order.server.ts'

export type HoldDecision = {
  number: string
  actorId: bigint
  reason: string | null
  at: string
  today: string
}

type Decided = Result<
  { number: string; status: OrderStatus },
  'not-found' | ReleaseRefusal | TransitionRefusal
>

/**
 * Finance stops an order that has not left: it keeps its stock and its commitment until released or cancelled. The hold
 * outlasts an undone payment: paid again, the order is on hold again.
 */
export function holdOrder(scope: StaffScope, decision: HoldDecision): Promise<Decided> {
  const { number, actorId, reason, at } = decision
  return refusableTransaction(async (tx): Promise<Decided> => {
    const order = await lockOrder(tx, scope, number)
    if (!order) return refuse('not-found')
    const next = become(order.status, 'onHold')
    if (!next.ok || waits(order.status))
      return refuse('order-state', { status: order.status, next: 'onHold' })
    const event = { kind: 'held', actorId, comment: reason, at }
    const hold = reason ?? 'manual'
    await saveOrder(tx, order.id, { status: 'onHold', holdReason: hold, manualHold: hold, event })
    return ok({ number, status: 'onHold' })
  })
}

/**
 * Finance lets a held order go, beyond the limit too: that is what the policy `approve` leaves to them. An order held
 * before its credit was granted is committed now, under the account's lock; where its stock was freed meanwhile, it is
 * looked for again. One that waits for its money again goes on waiting, and is not held once it is paid.
 */
export function liftHold(scope: StaffScope, release: HoldDecision): Promise<Decided> {
  const { number, actorId, reason, at } = release
  return refusableTransaction(async (tx): Promise<Decided> => {
    const order = await lockOrder(tx, scope, number)
    if (!order) return refuse('not-found')
    if (order.status === 'pendingPayment' && order.manualHold !== null)
      return liftWhileWaiting(tx, order, release)
    if (order.status !== 'onHold')
      return refuse('order-state', { status: order.status, next: 'placed' })
    if (!order.companyActive) return refuse('company-not-active')
    const granted = await grantCredit(tx, order, release)
    if (!granted.ok) return granted
    const event = { kind: 'released', actorId, comment: reason, at }
    await saveOrder(tx, order.id, { status: 'placed', manualHold: null, ...granted.value, event })
    await tell(tx, order, 'released', reason)
    return ok({ number, status: 'placed' })
  })
}

async function liftWhileWaiting(
  tx: Transaction,
  { id, number, status }: OrderRecord,
  { actorId, reason, at }: HoldDecision,
): Promise<Decided> {
  const event = { kind: 'holdLifted', actorId, comment: reason, at }
  await saveOrder(tx, id, { status, manualHold: null, event })
  return ok({ number, status })
}

type Granted = { committed?: boolean; promisedOn?: string | null }

async function grantCredit(
  tx: Transaction,
  order: OrderRecord,
  release: HoldDecision,
): Promise<Result<Granted, 'order-stock-short'>> {
  if (!order.onAccount || order.committed) return ok({})
  await lockCreditAccounts(tx, { companyId: order.companyId, currency: order.currency })
  const lies = order.allocations.length > 0
  const promised = lies ? ok(undefined) : await allocate(tx, order, release)
  if (!promised.ok) return promised
  await commit(tx, order, release)
  return ok(
    promised.value === undefined
      ? { committed: true }
      : { committed: true, promisedOn: promised.value },
  )
}
