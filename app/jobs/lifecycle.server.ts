import { closeDatabase } from '#app/db/close.server.ts'
import { answers } from '#app/db/pool.server.ts'

/** What the HTTP server calls in the bundle, where the connections and the jobs live. */
export type Lifecycle = {
  start: () => Promise<void>
  /** After the last request. */
  stop: () => Promise<void>
  isReady: () => Promise<boolean>
}

export const lifecycle: Lifecycle = {
  async start() {},
  stop: closeDatabase,
  isReady: () => answers(2_000),
}
