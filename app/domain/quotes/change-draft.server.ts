import { refusableTransaction } from '#app/db/refusable-transaction.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import type { CompanyScope } from '#app/domain/companies/scope.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import { draftRows, type LineFault } from './added-lines.ts'
import { deleteDraft, saveDraftHead } from './draft-repository.server.ts'
import { counteredLines } from './offered-lines.ts'
import type { DraftForm } from './quote-form.ts'
import { replaceLines } from './quote-lines-repository.server.ts'
import { type QuoteRecord, stateOf } from './quote-record.ts'
import { lockQuote } from './quote-repository.server.ts'
import { type QuoteStep, takeStep } from './quote-status.ts'
import { type DraftRefusal, sendDraft } from './send-draft.server.ts'
import { weighRows } from './weigh-rows.server.ts'

type Refusal = DraftRefusal | 'not-found' | 'quote-draft-changed' | 'quote-no-lines'
/** With faults nothing is saved. */
type Changed = Result<{ number: string; faults: readonly LineFault[] }, Refusal>
type Discarded = Result<{ number: string }, 'not-found' | 'quote-state'>
type DraftChange = { number: string; draft: DraftForm; actorId: bigint; at: string }

/**
 * Changes a request that is still a draft: quantities, dropped and added lines, target prices and comments, against
 * today's list prices; and sends it where that is asked for. A quantity that is new must keep the quantity rules; all
 * that do not are told together. Refusals: `not-found`, `quote-state` once it is sent, `quote-draft-changed` where
 * somebody saved it since it was seen, `quote-no-lines`.
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
    const stored = quote.version.lines
    const rows = draftRows(stored, counteredLines(stored, draft), draft.added)
    if (rows.length === 0) return refuse('quote-no-lines')
    const { lines, faults } = await weighRows(tx, quote, rows, { by: 'buyer', at })
    if (faults.length > 0) return ok({ number, faults })
    await replaceLines(tx, quote.version.id, lines)
    await saveDraftHead(tx, quote, draft, at)
    if (step === 'saveRequest') return ok({ number, faults })
    const sent = await sendDraft(tx, { ...quote, message: draft.message }, { actorId, at })
    return sent.ok ? ok({ number, faults }) : sent
  })
}

/** Deletes a request that was never sent. */
export function discardDraft(scope: CompanyScope, number: string): Promise<Discarded> {
  return refusableTransaction(async (tx): Promise<Discarded> => {
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
