import { closeDatabase } from '#app/db/close.server.ts'
import { answers } from '#app/db/pool.server.ts'
import { forget, once } from '#app/once.server.ts'
import { allJobs } from './all-jobs.server.ts'
import { deliverMail } from './deliver-mail.server.ts'
import { watchOutbox } from './outbox.server.ts'
import { startQueue, stopQueue } from './queue.server.ts'
import { deliverWebhook } from './webhooks/deliver-webhook.server.ts'

/** What commands call in the bundle, where the connections and the jobs live. */
export type Lifecycle = {
  /** In one process of those that serve a portal. */
  startJobs: () => Promise<void>
  /** After the last request: the jobs, if they run here, then the connections. */
  stop: () => Promise<void>
  isReady: () => Promise<boolean>
}

type Stop = () => Promise<void>

const running = () => once('running-jobs', () => new Set<Stop>())

export const lifecycle: Lifecycle = {
  async startJobs() {
    running().add(stopQueue)
    await startQueue(allJobs)
    // Each kind by itself: a slow endpoint holds up no mail.
    for (const outbox of [{ mail: deliverMail }, { webhook: deliverWebhook }])
      running().add(watchOutbox(outbox).stop)
  },
  async stop() {
    await Promise.all([...running()].map((stop) => stop()))
    forget('running-jobs')
    await closeDatabase()
  },
  isReady: () => answers(2_000),
}
