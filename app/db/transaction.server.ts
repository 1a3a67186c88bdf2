import { prisma } from './client.server.ts'
import { gaveWay } from './conflict.ts'
import type { Prisma } from './generated/client.ts'
import { whileBeginning } from './open-transaction.server.ts'

/** Proof of being inside a transaction: repositories write through it and cannot be called without it. */
export type Transaction = Prisma.TransactionClient

/**
 * Runs the work in one transaction (read committed), and again a few times and a moment later where PostgreSQL gave way
 * to another (40001, 40P01). The work must have no effect outside the database: it may run more than once.
 */
export async function transaction<T>(
  work: (tx: Transaction) => Promise<T>,
  { attempts = 5, timeout = 15_000 } = {},
): Promise<T> {
  try {
    // No isolation level: naming the default would cost a statement of its own.
    return await whileBeginning((known) =>
      prisma.$transaction(
        (tx) => {
          known(tx)
          return work(tx)
        },
        { timeout, maxWait: 15_000 },
      ),
    )
  } catch (error) {
    if (attempts <= 1 || !gaveWay(error)) throw error
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 50))
    return transaction(work, { attempts: attempts - 1, timeout })
  }
}
