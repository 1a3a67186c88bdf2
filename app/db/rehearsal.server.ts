import { type Transaction, transaction } from './transaction.server.ts'

const fiveMinutes = 5 * 60_000

/**
 * Runs the work in a transaction that is always rolled back and tells what came of it: what would happen, by the very
 * code that makes it happen. It sees one snapshot of the database, and gives up (55P03) rather than wait long for a
 * lock. Whatever it locks, others wait for: take locks late, or back (`takenBack`).
 */
export async function rehearsal<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  const outcome: { value?: { of: T } } = {}
  try {
    return await transaction(
      async (tx) => {
        await tx.$executeRaw`SET TRANSACTION ISOLATION LEVEL REPEATABLE READ`
        await tx.$executeRaw`SET LOCAL lock_timeout = '5s'`
        // Statements for hundreds of buyers look worth compiling, and take longer to compile than to run.
        await tx.$executeRaw`SET LOCAL jit = off`
        outcome.value = { of: await work(tx) }
        throw outcome
      },
      { timeout: fiveMinutes },
    )
  } catch (error) {
    if (error === outcome && outcome.value) return outcome.value.of
    throw error
  }
}

/** A part of a rehearsal of which only the answer stays: what it wrote is undone, and whoever waited for it goes on. */
export async function takenBack<T>(tx: Transaction, work: () => Promise<T>): Promise<T> {
  await tx.$executeRaw`SAVEPOINT taken_back`
  const value = await work()
  await tx.$executeRaw`ROLLBACK TO SAVEPOINT taken_back`
  await tx.$executeRaw`RELEASE SAVEPOINT taken_back`
  return value
}
