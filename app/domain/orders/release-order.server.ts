import type { Transaction } from '#app/db/transaction.server.ts'
import { decideCredit } from '#app/domain/credit/credit-decision.ts'
import { lockCreditAccounts } from '#app/domain/credit/credit-position-repository.server.ts'
import { loadCreditPosition } from '#app/domain/credit/credit-queries.server.ts'
import { postCommitment } from '#app/domain/credit/ledger-repository.server.ts'
import { freeReservations } from '#app/domain/inventory/reservation-repository.server.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import { moneyView } from '#pricing/index.ts'
import type { OrderRecord } from './order-record.ts'
import { saveAllocations, saveOrder } from './order-repository.server.ts'
import type { OrderStatus } from './order-status.ts'
import { stockLines } from './order-stock.server.ts'
import { promiseOf } from './submit-order.server.ts'

/** Who lets an order go on, when, and why. */
export type Release = {
  actorId: bigint
  at: string
  today: string
  event: string
  comment: string | null
}

export type ReleaseRefusal = 'company-not-active' | 'order-stock-short' | 'credit-exceeded'

/**
 * An order that waited for consent or payment goes on: to its payment, where it has to be paid first; else credit is
 * checked hard under its lock, what was reserved becomes an
 * allocation (and is looked for again where the reservation has lapsed), and the commitment is posted. On account without
 * credit to spare it is refused, or held for finance, as the account's policy says. What a person holds stays on hold, with
 * its stock and its commitment.
 */
export async function releaseOrder(
  tx: Transaction,
  order: OrderRecord,
  release: Release,
): Promise<Result<OrderStatus, ReleaseRefusal>> {
  if (!order.companyActive) return refuse('company-not-active')
  const credit = await checkCredit(tx, order, release.today)
  if (!credit.ok) return credit
  if (credit.value.status === 'pendingPayment') {
    await saveRelease(tx, order, release, credit.value)
    return ok('pendingPayment')
  }
  const isGranted = credit.value.status === 'placed'
  const { status, holdReason } = isGranted ? heldByHand(order) : credit.value
  const { actorId, at } = release
  await freeReservations(tx, { documentType: 'order', documentId: order.id, actorId })
  const stocked = await allocate(tx, order, release)
  if (!stocked.ok) return stocked
  const promisedOn = stocked.value
  const committed = order.onAccount && isGranted
  await saveRelease(tx, order, release, { status, holdReason, committed, placedAt: at, promisedOn })
  if (committed) await commit(tx, order, release)
  return ok(status)
}

function heldByHand({ manualHold }: OrderRecord) {
  return { status: manualHold === null ? 'placed' : 'onHold', holdReason: manualHold } as const
}

/** Promises stock to what is open of every line; the day by which all of it is expected. */
export async function allocate(
  tx: Transaction,
  order: OrderRecord,
  { actorId, today }: Pick<Release, 'actorId' | 'today'>,
): Promise<Result<string | null, 'order-stock-short'>> {
  const document = { documentType: 'order', documentId: order.id, actorId }
  const stocked = await stockLines(
    tx,
    { kind: 'allocate', channel: order.channel, ...document },
    wishes(order),
  )
  if (!stocked.ok) return stocked
  await saveAllocations(tx, order.id, stocked.value)
  return ok(promiseOf(stocked.value, today))
}

export function commit(
  tx: Transaction,
  order: OrderRecord,
  { actorId, today }: Pick<Release, 'actorId' | 'today'>,
) {
  return postCommitment(tx, {
    documentType: 'order',
    documentId: order.id,
    occurredOn: today,
    companyId: order.companyId,
    currency: order.currency,
    amount: order.total.minus(order.deposit),
    actorId,
  })
}

export function wishes({ lines, partialShipment }: OrderRecord) {
  return lines.map((line) => ({
    ...line,
    quantity: line.quantity.minus(line.cancelled),
    backorderAllowed: line.backorderAllowed && partialShipment,
  }))
}

function saveRelease(
  tx: Transaction,
  order: OrderRecord,
  { actorId, at, event, comment }: Release,
  change: Omit<Parameters<typeof saveOrder>[2], 'event'>,
) {
  return saveOrder(tx, order.id, { ...change, event: { kind: event, actorId, comment, at } })
}

type Checked = { status: 'placed' | 'onHold' | 'pendingPayment'; holdReason: string | null }

async function checkCredit(
  tx: Transaction,
  order: OrderRecord,
  today: string,
): Promise<Result<Checked, 'credit-exceeded'>> {
  const { companyId, currency, onAccount, deposit, status } = order
  if (deposit.gt(0) && status !== 'pendingPayment')
    return ok({ status: 'pendingPayment', holdReason: null })
  if (!onAccount) return ok({ status: 'placed', holdReason: null })
  await lockCreditAccounts(tx, { companyId, currency })
  const position = await loadCreditPosition(tx, { companyId, currency, today })
  // The deposit counts as credit until the order has it: the whole is what remains to be granted.
  const decision = decideCredit(position, order.total, order.total.minus(deposit))
  if (decision.verdict === 'hold') return ok({ status: 'onHold', holdReason: decision.reason })
  if (decision.verdict === 'grant') return ok({ status: 'placed', holdReason: null })
  const { amount } = moneyView({ amount: decision.available, currency })
  return refuse('credit-exceeded', { available: amount, currency })
}
