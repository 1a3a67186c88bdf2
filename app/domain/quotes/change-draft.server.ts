import { refusableTransaction } from '#app/db/refusable-transaction.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import type { CompanyScope } from '#app/domain/companies/scope.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import { currentListPrices } from './current-list-prices.server.ts'
import { deleteDraft, saveDraftHead } from './draft-repository.server.ts'
import { againstList, counteredLines } from './offered-lines.ts'
import type { DraftForm } from './quote-form.ts'
import { replaceLines } from './quote-lines-repository.server.ts'
import { type QuoteRecord, stateOf } from './quote-record.ts'
import { lockQuote } from './quote-repository.server.ts'
import { type QuoteStep, takeStep } from './quote-status.ts'
import { type DraftRefusal, sendDraft } from './send-draft.server.ts'

type Refusal = DraftRefusal | 'not-found' | 'quote-draft-changed' | 'quote-no-lines'
type Changed = Result<{ number: string }, Refusal>
type DraftChange = { number: string; draft: DraftForm; actorId: bigint; at: string }

/**
 * Changes a request that is still a draft: quantities, dropped lines, target prices and comments, against today's list
 * prices; and sends it where that is asked for. Refusals: `not-found`, `quote-state` once it is sent,
 * `quote-draft-changed` where somebody saved it since it was seen, `quote-no-lines`.
 */
export function changeDraft(
  scope: CompanyScope,
  step: 'saveRequest' | 'sendRequest',
  change: DraftChange,
): Promise<Changed> {
  return refusableTransaction(async (tx): Promise<Changed> => {
    const { number, draft, actorId, at } = change
    const locked = await lockDraft(tx, scope, number, step)
    if (!locked.ok) return locked
    const quote = locked.value
    if (quote.updatedAt !== draft.seen) return refuse('quote-draft-changed')
    const lines = counteredLines(quote.version.lines, draft)
    if (lines.length === 0) return refuse('quote-no-lines')
    const found = await currentListPrices(tx, quote, lines, at)
    const compared = lines.map((line, index) => againstList(line, found[index]))
    await replaceLines(tx, quote.version.id, compared)
    await saveDraftHead(tx, quote, draft, at)
    if (step === 'saveRequest') return ok({ number })
    return sendDraft(tx, { ...quote, message: draft.message }, { actorId, at })
  })
}

/** Deletes a request that was never sent. */
export function discardDraft(scope: CompanyScope, number: string): Promise<Changed> {
  return refusableTransaction(async (tx): Promise<Changed> => {
    const locked = await lockDraft(tx, scope, number, 'discard')
    if (!locked.ok) return locked
    await deleteDraft(tx, locked.value)
    return ok({ number })
  })
}

async function lockDraft(
  tx: Transaction,
  scope: CompanyScope,
  number: string,
  step: QuoteStep,
): Promise<Result<QuoteRecord, 'not-found' | 'quote-state'>> {
  const quote = await lockQuote(tx, scope, number)
  if (!quote) return refuse('not-found')
  const stepped = takeStep(stateOf(quote), step)
  return stepped.ok ? ok(quote) : stepped
}
