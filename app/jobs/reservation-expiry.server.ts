import { freeLapsedReservations } from '#app/domain/inventory/free-lapsed-reservations.server.ts'
import { now } from '#app/http/clock.server.ts'
import type { Job } from './queue.server.ts'

/** Stock is not held for ever for orders that nobody approves or pays. */
export const reservationExpiry: Job = {
  name: 'reservation-expiry',
  every: '*/5 * * * *',
  async handle() {
    await freeLapsedReservations(now())
  },
}
