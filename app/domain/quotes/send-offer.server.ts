import { refusableTransaction } from '#app/db/refusable-transaction.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import type { StaffScope } from '#app/domain/companies/scope.ts'
import { sumPerItem } from '#app/domain/inventory/promise.ts'
import { promiseStock } from '#app/domain/inventory/promise-repository.server.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import { Decimal } from '#pricing/index.ts'
import { type ApprovalReason, approvalReasons } from './offer-limit.ts'
import { quoteContent } from './quote-content.ts'
import { quoteFigures } from './quote-figures.ts'
import { loadPaperFacts } from './quote-paper-repository.server.ts'
import { discountLimit } from './quote-people-repository.server.ts'
import { type QuoteRecord, stateOf } from './quote-record.ts'
import { freezeVersion, lockQuote, saveStep } from './quote-repository.server.ts'
import { type QuoteState, takeStep } from './quote-status.ts'
import { tellAboutQuote } from './tell-about-quote.server.ts'

export type Sender = { userId: bigint; mayApprove: boolean; scope: StaffScope }
export type SendRefusal = 'not-found' | 'quote-state' | 'quote-unpriced' | 'quote-validity'

/** What became of it: it is out, or it waits for the manager, and why. */
type Sent = Result<{ number: string; waitsFor: readonly ApprovalReason[] }, SendRefusal>

/**
 * Sends the newest version: it freezes with its content and hash, and the requester is told. A discount off the list
 * price (line and header together) beyond the sender's own limit, or a price below the floor, makes it wait for the
 * sales manager instead, unless one has approved exactly this version. Refusals: `quote-unpriced` with the positions,
 * `quote-validity` where its last day is missing or past, `quote-state`.
 */
export function sendOffer(
  sender: Sender,
  { number, at }: { number: string; at: string },
): Promise<Sent> {
  return refusableTransaction(async (tx): Promise<Sent> => {
    const quote = await lockQuote(tx, sender.scope, number)
    if (!quote) return refuse('not-found')
    const stepped = takeStep(stateOf(quote), 'send')
    return stepped.ok ? send(tx, sender, { quote, next: stepped.value, at }) : stepped
  })
}

type Sending = { quote: QuoteRecord; next: QuoteState; at: string }

async function send(
  tx: Transaction,
  { userId, mayApprove }: Sender,
  { quote, next, at }: Sending,
): Promise<Sent> {
  const { version, currency, number } = quote
  const figures = quoteFigures(currency, version.discountPercent, version.lines)
  if (figures.unpriced.length > 0)
    return refuse('quote-unpriced', { lines: figures.unpriced.join(', ') })
  if (version.validUntil === null || version.validUntil <= at) return refuse('quote-validity')
  const limit = await discountLimit(tx, userId)
  const limitPercent = limit === null ? null : new Decimal(limit)
  const reasons = approvalReasons(figures, { mayApprove, limitPercent })
  if (reasons.length > 0 && version.status !== 'approved') {
    await submit(tx, quote, { reasons, actorId: userId, at })
    return ok({ number, waitsFor: reasons })
  }
  const facts = await loadPaperFacts(tx, version.id, at)
  await freezeVersion(tx, quote, quoteContent(quote, facts), at)
  await hold(tx, quote, userId)
  await saveStep(tx, quote, next, { kind: 'sent', actorId: userId, comment: version.comment, at })
  const told = { audience: 'requester', comment: version.comment, paper: true } as const
  await tellAboutQuote(tx, quote, 'sent', told)
  return ok({ number, waitsFor: [] })
}

type Submitted = { reasons: readonly ApprovalReason[]; actorId: bigint; at: string }

async function submit(tx: Transaction, quote: QuoteRecord, submitted: Submitted) {
  const { reasons, ...event } = submitted
  const details = { reasons }
  await saveStep(
    tx,
    quote,
    { quote: quote.status, version: 'pendingInternal' },
    { kind: 'submittedForApproval', details, ...event },
  )
  await tellAboutQuote(tx, quote, 'waits', { audience: 'managers' })
}

/** What there is of the offered goods is reserved until the offer's own deadline; what is short is not promised. */
async function hold(tx: Transaction, { version }: QuoteRecord, actorId: bigint): Promise<void> {
  const { holdStockUntil, id, lines } = version
  if (holdStockUntil === null) return
  const wanted = lines.map(({ position, variantId, quantity, factor }) => ({
    position,
    variantId,
    quantity: quantity.times(factor),
    backorderAllowed: true,
  }))
  await promiseStock(tx, {
    kind: 'reserve',
    channel: 'wholesale',
    documentType: 'quoteVersion',
    documentId: id,
    actorId,
    expiresAt: holdStockUntil,
    items: sumPerItem(wanted),
  })
}
