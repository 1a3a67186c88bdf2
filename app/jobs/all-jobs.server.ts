import { deleteEndedSessions } from '#app/auth/session.server.ts'
import { backorders } from './backorders.server.ts'
import { deleteExpired } from './housekeeping-repository.server.ts'
import { importJob } from './import-job.server.ts'
import { personalListJob } from './personal-list/personal-list-job.server.ts'
import type { Job } from './queue.server.ts'
import { quoteExpiry } from './quote-expiry.server.ts'
import { reservationExpiry } from './reservation-expiry.server.ts'
import { whatIfJob } from './what-if-job.server.ts'

const housekeeping: Job = {
  name: 'housekeeping',
  every: '17 3 * * *',
  async handle() {
    await deleteEndedSessions()
    await deleteExpired()
  },
}

/** Everything that the queue runs. */
export const allJobs: readonly Job[] = [
  backorders,
  housekeeping,
  importJob,
  personalListJob,
  quoteExpiry,
  reservationExpiry,
  whatIfJob,
]
