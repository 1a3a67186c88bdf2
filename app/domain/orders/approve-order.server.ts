import { refusableTransaction } from '#app/db/refusable-transaction.server.ts'
import type { CompanyScope } from '#app/domain/companies/scope.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import { mayDecide, nextTier } from './approval.ts'
import type { OrderRecord } from './order-record.ts'
import { lockOrder, saveDecision, saveOrder } from './order-repository.server.ts'
import { become, type OrderStatus } from './order-status.ts'
import { type ReleaseRefusal, releaseOrder } from './release-order.server.ts'
import { sendOrderMail } from './send-order-mail.server.ts'
import { convertQuote } from './settle-quote.server.ts'

export type Approver = { userId: bigint; scope: CompanyScope }

/** What the approver saw: consent binds exactly that content. */
export type Consent = {
  number: string
  contentHash: string
  reason: string | null
  at: string
  today: string
}

export type ApprovalRefusal =
  | 'not-found'
  | 'order-state'
  | 'not-your-approval'
  | 'order-changed'
  | ReleaseRefusal

type Decided = Result<{ number: string; status: OrderStatus }, ApprovalRefusal>

/**
 * One approver's consent to a pending order. The creator, and whoever acted for them, never counts. The last consent
 * releases the order in the same transaction, with stock and credit checked again; where that is refused nothing changes.
 */
export function approveOrder(approver: Approver, consent: Consent): Promise<Decided> {
  return refusableTransaction(async (tx): Promise<Decided> => {
    const order = await lockOrder(tx, approver.scope, consent.number)
    const checked = checkDecision(order, approver, consent)
    if (!checked.ok) return checked
    const { order: pending, tier } = checked.value
    const { number, contentHash } = pending
    const { reason, at, today } = consent
    const { userId } = approver
    await saveDecision(tx, {
      orderId: pending.id,
      tier,
      userId,
      decision: 'approved',
      contentHash,
      reason,
      at,
    })
    const given = [...pending.approval.given, { tier, userId }]
    if (nextTier({ ...pending.approval, given })) {
      const event = { kind: 'approved', actorId: userId, comment: reason, at }
      await saveOrder(tx, pending.id, { status: 'pendingApproval', event })
      return ok({ number, status: 'pendingApproval' })
    }
    const release = { actorId: userId, at, today, event: 'approved', comment: reason }
    const released = await releaseOrder(tx, pending, release)
    if (!released.ok) return released
    await convertQuote(tx, {
      event: 'orderApproved',
      orderId: pending.id,
      actorId: userId,
      at,
      comment: null,
    })
    const isPaidFirst = released.value === 'pendingPayment'
    await tell(tx, pending, isPaidFirst ? 'awaitingPayment' : 'approved', reason)
    return ok({ number, status: released.value })
  })
}

type Checked = Result<{ order: OrderRecord; tier: number }, ApprovalRefusal>

/** Only while it waits, only who is asked now, and only what they saw. A creator does not learn more than "not yours". */
export function checkDecision(
  order: OrderRecord | null,
  { userId, scope }: Approver,
  { contentHash }: Pick<Consent, 'contentHash'>,
): Checked {
  if (!order) return refuse('not-found')
  const isAsked = mayDecide(order.approval, userId)
  if (order.companyId !== scope.companyId && !isAsked) return refuse('not-found')
  const waiting = become(order.status, 'placed')
  if (order.status !== 'pendingApproval' || !waiting.ok)
    return refuse('order-state', { status: order.status, next: 'placed' })
  if (!isAsked) return refuse('not-your-approval')
  if (order.contentHash !== contentHash) return refuse('order-changed')
  return ok({ order, tier: nextTier(order.approval)?.tier ?? 0 })
}

export async function tell(
  tx: Parameters<typeof sendOrderMail>[0],
  order: OrderRecord,
  kind: Parameters<typeof sendOrderMail>[1]['kind'],
  reason: string | null,
): Promise<void> {
  const { principal, companyId } = order
  if (!principal) return
  const { email, locale, name } = principal
  const mail = { kind, to: email, locale, name, companyId, order }
  await sendOrderMail(tx, reason ? { ...mail, reason } : mail)
}
