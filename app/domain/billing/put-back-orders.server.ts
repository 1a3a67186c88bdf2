import type { Transaction } from '#app/db/transaction.server.ts'
import type { Scope } from '#app/domain/companies/scope.ts'
import { awaitPaymentAgain } from '#app/domain/orders/await-payment-again.server.ts'
import { lockOrder } from '#app/domain/orders/order-repository.server.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import { sum } from '#pricing/sum.ts'
import { ordersToPutBack } from './orders-to-put-back.ts'
import { loadPaidOrders } from './paid-orders-repository.server.ts'
import type { StoredPayment } from './payment-repository.server.ts'
import { listCredits } from './prepayment-repository.server.ts'

type Undone = {
  scope: Scope
  payment: StoredPayment
  actorId: bigint
  at: string
  today: string
}

type PutBack = Result<string[], 'payment_keeps_orders' | 'order-state' | 'stock-changed'>

/**
 * Orders that a payment let go wait for their money again when it is undone, as far as nothing else the company paid is
 * free for them; their stock is reserved again. Refused with their numbers where they have left or are partly invoiced:
 * invoiced in full, they need the money no more, and their invoice opens with the undoing. The company is locked.
 */
export async function putBackOrders(tx: Transaction, undone: Undone): Promise<PutBack> {
  const { scope, payment, ...step } = undone
  const credits = await listCredits(tx, payment)
  const others = credits.filter(({ paymentId }) => paymentId !== payment.id)
  if (others.length === credits.length) return ok([])
  const orders = await loadPaidOrders(tx, payment)
  const kept = sum(orders.map((order) => order.kept))
  const back = ordersToPutBack(orders, kept.minus(sum(others.map(({ left }) => left))))
  if (back === null) {
    const gone = orders.filter(({ mayWait }) => !mayWait).map(({ orderNumber }) => orderNumber)
    return refuse('payment_keeps_orders', { payment: payment.number, orders: gone.join(', ') })
  }
  for (const { orderNumber } of back) {
    const order = await lockOrder(tx, scope, orderNumber)
    if (!order) throw new Error(`Order ${orderNumber} is not in the payment's scope`)
    // The clerk's reason stays at the desk: it may speak of another company, and buyers read the timeline.
    const waiting = await awaitPaymentAgain(tx, order, { ...step, comment: payment.number })
    if (!waiting.ok) return waiting
  }
  return ok(back.map(({ orderNumber }) => orderNumber))
}
