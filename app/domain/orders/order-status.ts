import { ok, type Result, refuse } from '#app/domain/result.ts'

export type OrderStatus =
  | 'pendingApproval'
  | 'pendingPayment'
  | 'placed'
  | 'onHold'
  | 'picking'
  | 'partiallyShipped'
  | 'shipped'
  | 'completed'
  | 'cancelled'
  | 'rejected'

/** Which state may follow which. What was shipped is never cancelled; an order on hold is not picked; one whose
 * payment is undone waits for it again. */
const transitions: Readonly<Record<OrderStatus, readonly OrderStatus[]>> = {
  pendingApproval: ['placed', 'pendingPayment', 'onHold', 'rejected', 'cancelled'],
  pendingPayment: ['placed', 'onHold', 'cancelled'],
  placed: ['pendingPayment', 'onHold', 'picking', 'partiallyShipped', 'shipped', 'cancelled'],
  onHold: ['placed', 'pendingPayment', 'cancelled'],
  picking: ['placed', 'pendingPayment', 'onHold', 'partiallyShipped', 'shipped', 'cancelled'],
  partiallyShipped: ['shipped', 'completed'],
  shipped: ['completed'],
  completed: [],
  cancelled: [],
  rejected: [],
}

export type TransitionRefusal = 'order-state'

/** The next state, where the table has it; else `order-state` with both. */
export function become(
  status: OrderStatus,
  next: OrderStatus,
): Result<OrderStatus, TransitionRefusal> {
  if (!transitions[status].includes(next)) return refuse('order-state', { status, next })
  return ok(next)
}

export const mayBecome = (status: OrderStatus, next: OrderStatus) => become(status, next).ok

/** These hold reservations with a deadline; every other open state holds allocations. */
export function waits(status: OrderStatus): boolean {
  return status === 'pendingApproval' || status === 'pendingPayment'
}
