import { refusableTransaction } from '#app/db/refusable-transaction.server.ts'
import type { CompanyScope, Scope, StaffScope } from '#app/domain/companies/scope.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import type { QuoteNews } from '#app/jobs/mails/quote-mail.server.ts'
import { type DraftRow, draftRows, type LineFault } from './added-lines.ts'
import { freeHold, type MoveRefusal, type QuoteMove } from './move-quote.server.ts'
import { counteredLines } from './offered-lines.ts'
import type { CounterForm } from './quote-form.ts'
import { openVersion } from './quote-lines-repository.server.ts'
import type { Audience } from './quote-people-repository.server.ts'
import { type QuoteRecordLine, stateOf } from './quote-record.ts'
import { lockQuote, saveStep } from './quote-repository.server.ts'
import { type QuoteStep, takeStep } from './quote-status.ts'
import { tellAboutQuote } from './tell-about-quote.server.ts'
import { weighRows } from './weigh-rows.server.ts'

type Reworked = Result<{ number: string }, MoveRefusal | 'quote-no-lines'>
/** With faults nothing is saved. */
type Countered = Result<
  { number: string; faults: readonly LineFault[] },
  MoveRefusal | 'quote-no-lines'
>
type Rework = QuoteMove & {
  step: Extract<QuoteStep, 'withdraw' | 'extend' | 'counter'>
  event: string
  tells: readonly [QuoteNews, Audience] | null
  rows: (offered: readonly QuoteRecordLine[]) => DraftRow[]
}

/** The rep takes an offer back, or takes up one that has expired: a copy of it is the new draft, against today's list prices. */
export function reviseQuote(
  scope: StaffScope,
  step: 'withdraw' | 'extend',
  move: QuoteMove,
): Promise<Reworked> {
  const event = step === 'withdraw' ? 'withdrawn' : 'extended'
  return rework(scope, { ...move, step, event, tells: null, rows: unchanged })
}

const unchanged = (offered: readonly QuoteRecordLine[]) =>
  offered.map((line) => ({ line, field: null }))

/**
 * The buyer answers an offer with one of their own: quantities, dropped lines, target prices, comments. A quantity other
 * than what was offered must keep the quantity rules; all that do not are told together.
 */
export function counterQuote(
  scope: CompanyScope,
  { counter, ...move }: Omit<QuoteMove, 'comment'> & { counter: CounterForm },
): Promise<Countered> {
  return rework(scope, {
    ...move,
    comment: counter.message,
    step: 'counter',
    event: 'countered',
    tells: ['countered', 'rep'],
    rows: (offered) => draftRows(offered, counteredLines(offered, counter), []),
  })
}

function rework(scope: Scope, { step, event, tells, ...work }: Rework): Promise<Countered> {
  const { number, actorId, comment, at } = work
  return refusableTransaction(async (tx): Promise<Countered> => {
    const quote = await lockQuote(tx, scope, number)
    if (!quote) return refuse('not-found')
    const stepped = takeStep(stateOf(quote), step)
    if (!stepped.ok) return stepped
    const rows = work.rows(quote.version.lines)
    if (rows.length === 0) return refuse('quote-no-lines')
    const by = step === 'counter' ? 'buyer' : 'house'
    const { lines, faults } = await weighRows(tx, quote, rows, { by, at })
    if (faults.length > 0) return ok({ number, faults })
    await saveStep(tx, quote, stepped.value, { kind: event, actorId, comment, at })
    await freeHold(tx, quote, actorId)
    await openVersion(tx, quote, { authorId: actorId, lines })
    if (tells) await tellAboutQuote(tx, quote, tells[0], { audience: tells[1], comment })
    return ok({ number, faults })
  })
}
