import { expect, test } from 'vitest'
import { mayBecome, type OrderStatus } from './order-status.ts'

test.each<[OrderStatus, OrderStatus]>([
  ['pendingApproval', 'placed'],
  ['pendingApproval', 'rejected'],
  ['placed', 'onHold'],
  ['onHold', 'placed'],
  ['placed', 'cancelled'],
  ['partiallyShipped', 'shipped'],
  ['shipped', 'completed'],
  ['picking', 'pendingPayment'],
  ['pendingPayment', 'onHold'],
])('%s may become %s', (status, next) => {
  expect(mayBecome(status, next)).toBe(true)
})

test.each<[OrderStatus, OrderStatus]>([
  ['partiallyShipped', 'cancelled'],
  ['shipped', 'cancelled'],
  ['onHold', 'shipped'],
  ['partiallyShipped', 'pendingPayment'],
  ['pendingApproval', 'shipped'],
  ['rejected', 'placed'],
  ['cancelled', 'placed'],
  ['completed', 'shipped'],
  ['placed', 'placed'],
])('%s never becomes %s', (status, next) => {
  expect(mayBecome(status, next)).toBe(false)
})
