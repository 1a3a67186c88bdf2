import { freeLapsedReservations } from '#app/domain/inventory/free-lapsed-reservations.server.ts'
import { freeLapsedHolds } from '#app/domain/orders/free-lapsed-holds.server.ts'
import { now } from '#app/http/clock.server.ts'
import type { Job } from './queue.server.ts'

/** Stock is not held for ever for orders that nobody approves, pays for or grants credit. */
export const reservationExpiry: Job = {
  name: 'reservation-expiry',
  every: '*/5 * * * *',
  async handle() {
    await freeLapsedReservations(now())
    await freeLapsedHolds(now())
  },
}
