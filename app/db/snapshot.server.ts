import { env } from '#app/env.server.ts'
import { type Transaction, transaction } from './transaction.server.ts'

/** How long a snapshot is held at most. */
export const snapshotMilliseconds = 60_000

/** Each holds a connection: most of the pool stays for pages. */
const mostAtOnce = Math.max(1, Math.floor(env.DATABASE_POOL / 3))
const waiting: (() => void)[] = []
let running = 0

/** Reads in one snapshot: whatever others change meanwhile is not seen, and nothing can be written. A few run at once. */
export async function snapshot(work: (db: Transaction) => Promise<void>): Promise<void> {
  if (running < mostAtOnce) running += 1
  else await new Promise<void>((go) => waiting.push(go))
  try {
    await transaction(
      async (tx) => {
        await tx.$executeRaw`SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY`
        await work(tx)
      },
      { attempts: 1, timeout: snapshotMilliseconds },
    )
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}
