import { refusableTransaction } from '#app/db/refusable-transaction.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import type { Scope } from '#app/domain/companies/scope.ts'
import { freeReservations } from '#app/domain/inventory/reservation-repository.server.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import type { QuoteNews } from '#app/jobs/mails/quote-mail.server.ts'
import type { Audience } from './quote-people-repository.server.ts'
import { type QuoteRecord, stateOf } from './quote-record.ts'
import { lockQuote, saveStep } from './quote-repository.server.ts'
import { type QuoteStep, takeStep } from './quote-status.ts'
import { tellAboutQuote } from './tell-about-quote.server.ts'

export type QuoteMove = {
  number: string
  actorId: bigint
  comment: string | null
  at: string
}

export type MoveRefusal = 'not-found' | 'quote-state'
type Moved = Result<{ number: string }, MoveRefusal>

/** Steps that change nothing but the state: whom they concern, and what the event is called. */
const moves = {
  takeIntoReview: { event: 'inReview', tells: null },
  askForInfo: { event: 'questionAsked', tells: ['question', 'requester'] },
  answerQuestion: { event: 'answered', tells: ['answered', 'rep'] },
  approve: { event: 'approved', tells: ['approved', 'rep'] },
  requestChanges: { event: 'changesRequested', tells: ['changes', 'rep'] },
  discardOffer: { event: 'discarded', tells: null },
  refuse: { event: 'refused', tells: ['refused', 'requester'] },
  decline: { event: 'declined', tells: ['declined', 'rep'] },
  cancel: { event: 'cancelled', tells: ['cancelled', 'rep'] },
} as const satisfies Partial<
  Record<QuoteStep, { event: string; tells: readonly [QuoteNews, Audience] | null }>
>

export type QuoteMoveStep = keyof typeof moves

/**
 * One step of a negotiation that needs no figures: taken within the scope and under the quote's lock, with its event and
 * a mail to the other side. Refusals: `not-found`, `quote-state` with the states that stand against it.
 */
export function moveQuote(scope: Scope, step: QuoteMoveStep, move: QuoteMove): Promise<Moved> {
  return refusableTransaction(async (tx): Promise<Moved> => {
    const quote = await lockQuote(tx, scope, move.number)
    if (!quote) return refuse('not-found')
    const stepped = takeStep(stateOf(quote), step)
    if (!stepped.ok) return stepped
    const { event, tells } = moves[step]
    const { actorId, comment, at } = move
    await saveStep(tx, quote, stepped.value, { kind: event, actorId, comment, at })
    if (step === 'decline') await freeHold(tx, quote, actorId)
    if (tells) await tellAboutQuote(tx, quote, tells[0], { audience: tells[1], comment })
    return ok({ number: quote.number })
  })
}

/** What a version held of the stock is free again; without a hold nothing happens. */
export async function freeHold(
  tx: Transaction,
  { version }: QuoteRecord,
  actorId: bigint | null,
): Promise<void> {
  if (version.holdStockUntil === null) return
  await freeReservations(tx, { documentType: 'quoteVersion', documentId: version.id, actorId })
}
