import type { Transaction } from '#app/db/transaction.server.ts'
import { ok, type Result } from '#app/domain/result.ts'
import { type QuoteRecord, stateOf } from './quote-record.ts'
import { saveStep } from './quote-repository.server.ts'
import { takeStep } from './quote-status.ts'
import { tellAboutQuote } from './tell-about-quote.server.ts'

export type DraftRefusal = 'quote-state'

/** A draft becomes a request, and the company's rep is told; within the caller's transaction. */
export async function sendDraft(
  tx: Transaction,
  quote: QuoteRecord,
  { actorId, at }: { actorId: bigint; at: string },
): Promise<Result<{ number: string }, DraftRefusal>> {
  const stepped = takeStep(stateOf(quote), 'sendRequest')
  if (!stepped.ok) return stepped
  const { number, message: comment } = quote
  await saveStep(tx, quote, stepped.value, { kind: 'requested', actorId, comment, at })
  await tellAboutQuote(tx, quote, 'requested', { audience: 'rep', comment })
  return ok({ number })
}
