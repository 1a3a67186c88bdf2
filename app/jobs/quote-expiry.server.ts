import { expireQuotes } from '#app/domain/quotes/expire-quotes.server.ts'
import { now } from '#app/http/clock.server.ts'
import type { Job } from './queue.server.ts'

/** Offers end on time also where nobody looks; an acceptance checks for itself. */
export const quoteExpiry: Job = {
  name: 'quote-expiry',
  every: '*/5 * * * *',
  async handle() {
    await expireQuotes(now())
  },
}
