import { closeDatabase } from '#app/db/close.server.ts'
import { answers } from '#app/db/pool.server.ts'
import { forget, once } from '#app/once.server.ts'
import { allJobs } from './all-jobs.server.ts'
import { deliverMail } from './deliver-mail.server.ts'
import { watchOutbox } from './outbox.server.ts'
import { startQueue, stopQueue } from './queue.server.ts'
import { deliverWebhook } from './webhooks/deliver-webhook.server.ts'

/** What the HTTP server calls in the bundle, where the connections and the jobs live. */
export type Lifecycle = {
  start: () => Promise<void>
  /** After the last request. */
  stop: () => Promise<void>
  isReady: () => Promise<boolean>
}

/** Each kind by itself: a slow endpoint holds up no mail. */
const outboxes = () =>
  once('outboxes', () => [
    watchOutbox({ mail: deliverMail }),
    watchOutbox({ webhook: deliverWebhook }),
  ])

export const lifecycle: Lifecycle = {
  async start() {
    await startQueue(allJobs)
    outboxes()
  },
  async stop() {
    await Promise.all([...outboxes().map((outbox) => outbox.stop()), stopQueue()])
    forget('outboxes')
    await closeDatabase()
  },
  isReady: () => answers(2_000),
}
