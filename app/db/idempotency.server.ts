import { createHash } from 'node:crypto'
import { Prisma } from './generated/client.ts'
import { readDirectly } from './prepared.server.ts'
import type { Transaction } from './transaction.server.ts'

export type Claim =
  | { outcome: 'claimed' }
  /** The same request was answered before: give the same answer again. */
  | { outcome: 'answered'; response: unknown }
  /** The key was used for another request: 422. */
  | { outcome: 'mismatch' }

/** What identifies a repeatable request: who, the form's hidden key, where, and everything that was sent. */
export type IdempotentRequest = { actor: string; key: string; route: string; body: unknown }

function requestHash({ route, body }: Pick<IdempotentRequest, 'route' | 'body'>): string {
  return createHash('sha256')
    .update(JSON.stringify([route, body]))
    .digest('hex')
}

/**
 * Takes the key inside the transaction that does the work: a second request with it waits here until the first one
 * commits, and then gets its answer. A refusal rolls back, so that the key stays free.
 */
export async function claimRequest(tx: Transaction, request: IdempotentRequest): Promise<Claim> {
  const hash = requestHash(request)
  const claimed = await readDirectly<{ key: string }>(
    tx,
    Prisma.sql`
    INSERT INTO idempotency (actor, key, route, request_hash)
    VALUES (${request.actor}, ${request.key}, ${request.route}, ${hash})
    ON CONFLICT (actor, key) DO NOTHING RETURNING key`,
  )
  if (claimed.length > 0) return { outcome: 'claimed' }
  const [earlier] = await tx.$queryRaw<{ request_hash: string; response: unknown }[]>`
    SELECT request_hash, response FROM idempotency WHERE actor = ${request.actor} AND key = ${request.key}`
  if (earlier?.request_hash !== hash) return { outcome: 'mismatch' }
  return { outcome: 'answered', response: earlier.response }
}
