import { type Result, refuse } from '#app/domain/result.ts'
import { claimRequest, type IdempotentRequest } from './idempotency.server.ts'
import { refusableTransaction } from './refusable-transaction.server.ts'
import type { Transaction } from './transaction.server.ts'

/**
 * Runs the work once per actor and key, in a transaction of its own that a refusal rolls back: a second request waits
 * for the first and gets its answer, the same key with another body is refused. An empty key claims nothing.
 */
export function idempotentTransaction<Value, Code extends string>(
  request: IdempotentRequest,
  work: (tx: Transaction) => Promise<Result<Value, Code>>,
): Promise<Result<Value, Code | 'key_reused'>> {
  return refusableTransaction<Value, Code | 'key_reused'>(async (tx) => {
    if (request.key === '') return work(tx)
    const claim = await claimRequest(tx, request)
    if (claim.outcome === 'mismatch') return refuse('key_reused')
    if (claim.outcome === 'answered') return { ok: true, value: claim.response as Value }
    const result = await work(tx)
    if (result.ok) await keepAnswer(tx, request, result.value)
    return result
  })
}

async function keepAnswer(
  tx: Transaction,
  { actor, key }: IdempotentRequest,
  value: unknown,
): Promise<void> {
  const response = JSON.stringify(value)
  await tx.$executeRaw`
    UPDATE idempotency SET status = 200, response = ${response}::jsonb WHERE actor = ${actor} AND key = ${key}`
}
