import { closeDatabase } from '#app/db/close.server.ts'
import { answers } from '#app/db/pool.server.ts'
import { forget, once } from '#app/once.server.ts'
import { allJobs } from './all-jobs.server.ts'
import { deliverMail } from './deliver-mail.server.ts'
import { watchOutbox } from './outbox.server.ts'
import { startQueue, stopQueue } from './queue.server.ts'

/** What the HTTP server calls in the bundle, where the connections and the jobs live. */
export type Lifecycle = {
  start: () => Promise<void>
  /** After the last request. */
  stop: () => Promise<void>
  isReady: () => Promise<boolean>
}

const outbox = () => once('outbox', () => watchOutbox({ mail: deliverMail }))

export const lifecycle: Lifecycle = {
  async start() {
    await startQueue(allJobs)
    outbox()
  },
  async stop() {
    await Promise.all([outbox().stop(), stopQueue()])
    forget('outbox')
    await closeDatabase()
  },
  isReady: () => answers(2_000),
}
