import { refusableTransaction } from '#app/db/refusable-transaction.server.ts'
import type { CompanyScope, Scope, StaffScope } from '#app/domain/companies/scope.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import type { QuoteNews } from '#app/jobs/mails/quote-mail.server.ts'
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
type Rework = QuoteMove & {
  step: Extract<QuoteStep, 'withdraw' | 'extend' | 'counter'>
  event: string
  tells: readonly [QuoteNews, Audience] | null
  lines: (offered: readonly QuoteRecordLine[]) => QuoteRecordLine[]
}

/** The rep takes an offer back, or takes up one that has expired: a copy of it is the new draft, against today's list prices. */
export function reviseQuote(
  scope: StaffScope,
  step: 'withdraw' | 'extend',
  move: QuoteMove,
): Promise<Reworked> {
  const event = step === 'withdraw' ? 'withdrawn' : 'extended'
  return rework(scope, { ...move, step, event, tells: null, lines: (offered) => [...offered] })
}

/** The buyer answers an offer with one of their own: quantities, dropped lines, target prices, comments. */
export function counterQuote(
  scope: CompanyScope,
  { counter, ...move }: Omit<QuoteMove, 'comment'> & { counter: CounterForm },
): Promise<Reworked> {
  return rework(scope, {
    ...move,
    comment: counter.message,
    step: 'counter',
    event: 'countered',
    tells: ['countered', 'rep'],
    lines: (offered) => counteredLines(offered, counter),
  })
}

function rework(scope: Scope, { step, event, tells, ...work }: Rework): Promise<Reworked> {
  const { number, actorId, comment, at } = work
  return refusableTransaction(async (tx): Promise<Reworked> => {
    const quote = await lockQuote(tx, scope, number)
    if (!quote) return refuse('not-found')
    const stepped = takeStep(stateOf(quote), step)
    if (!stepped.ok) return stepped
    const lines = work.lines(quote.version.lines)
    if (lines.length === 0) return refuse('quote-no-lines')
    await saveStep(tx, quote, stepped.value, { kind: event, actorId, comment, at })
    await freeHold(tx, quote, actorId)
    const rows = lines.map((line) => ({ line, field: null }))
    const weighed = await weighRows(tx, quote, rows, { by: 'house', at })
    await openVersion(tx, quote, { authorId: actorId, lines: weighed.lines })
    if (tells) await tellAboutQuote(tx, quote, tells[0], { audience: tells[1], comment })
    return ok({ number })
  })
}
