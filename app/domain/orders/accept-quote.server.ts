import { refusableTransaction } from '#app/db/refusable-transaction.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import { companyBuyer } from '#app/domain/companies/price-buyer.ts'
import { lockCreditAccounts } from '#app/domain/credit/credit-position-repository.server.ts'
import { loadPriceContext } from '#app/domain/prices/price-context-queries.server.ts'
import { freeHold } from '#app/domain/quotes/move-quote.server.ts'
import { type QuoteRecord, stateOf } from '#app/domain/quotes/quote-record.ts'
import { lockQuote, saveStep } from '#app/domain/quotes/quote-repository.server.ts'
import { takeStep } from '#app/domain/quotes/quote-status.ts'
import { tellAboutQuote } from '#app/domain/quotes/tell-about-quote.server.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import type { OrderStatus } from './order-status.ts'
import type { OrderingContact } from './place-order.server.ts'
import { findQuoteOrder } from './quote-order-repository.server.ts'
import { submissionLines } from './quote-submission.ts'
import type { Submission, SubmissionRefusal } from './submission.ts'
import { submitOrder } from './submit-order.server.ts'

/** What the buyer saw and accepts, and what the order needs beside it. */
export type Acceptance = {
  number: string
  version: number
  hash: string
  /** The positions to take, where the offer may be taken in part; null: the whole. */
  positions: readonly number[] | null
  shipToId: bigint | null
  purchaseOrderNumber: string | null
  requestedOn: string | null
  note: string | null
  at: string
}

export type AcceptRefusal =
  | SubmissionRefusal
  | 'quote-superseded'
  | 'quote-not-sent'
  | 'quote-expired'
  | 'quote-whole-only'

type Accepted = Result<{ number: string; status: OrderStatus }, AcceptRefusal>

/**
 * Accepts exactly the version that was seen (number and hash) and turns it into an order at its prices, through the same
 * submission as a cart: the company's approval rules, credit and stock apply; order rules and catalogs do not. Accepting
 * again gives the same order. Refusals: `quote-superseded` with the current version, `quote-expired`, `quote-not-sent`
 * with its state, `quote-whole-only`, and those of a submission; a refusal writes nothing.
 */
export function acceptQuote(contact: OrderingContact, accepted: Acceptance): Promise<Accepted> {
  return refusableTransaction((tx) => accept(tx, contact, accepted))
}

async function accept(
  tx: Transaction,
  contact: OrderingContact,
  accepted: Acceptance,
): Promise<Accepted> {
  const quote = await lockQuote(tx, contact.scope, accepted.number)
  if (!quote) return refuse('not-found')
  const { version } = quote
  if (accepted.version !== version.version || accepted.hash !== version.hash)
    return refuse('quote-superseded', { number: quote.number, current: version.version })
  const before = version.status === 'accepted' ? await findQuoteOrder(tx, version.id) : null
  if (before) return ok(before)
  const open = checkOpen(quote, accepted)
  if (!open.ok) return open
  const placed = await order(tx, contact, accepted, quote)
  if (!placed.ok) return placed
  const { number, status } = placed.value
  const step = status === 'pendingApproval' ? 'acceptPending' : 'accept'
  const stepped = takeStep(stateOf(quote), step)
  if (!stepped.ok) return refuse('quote-not-sent', { state: version.status })
  const actorId = contact.impersonatorId ?? contact.userId
  const event = { kind: 'accepted', actorId, details: { order: number }, at: accepted.at }
  await saveStep(tx, quote, stepped.value, event)
  await tellAboutQuote(tx, quote, 'accepted', { audience: 'rep' })
  return ok({ number, status })
}

function checkOpen(
  { version }: QuoteRecord,
  { positions, at }: Acceptance,
): Result<null, AcceptRefusal> {
  if (version.status !== 'sent') return refuse('quote-not-sent', { state: version.status })
  if (version.validUntil === null || at >= version.validUntil)
    return refuse('quote-expired', { day: version.validOn ?? '' })
  const isPart = positions !== null && positions.length < version.lines.length
  return isPart && !version.partialAllowed ? refuse('quote-whole-only') : ok(null)
}

/** Credit is locked before the quote's stock hold is given back, as everywhere, so that nobody waits in a circle. */
async function order(
  tx: Transaction,
  contact: OrderingContact,
  accepted: Acceptance,
  quote: QuoteRecord,
) {
  const { company, userId, impersonatorId } = contact
  const { version } = quote
  await lockCreditAccounts(tx, { companyId: company.id, currency: quote.currency })
  await freeHold(tx, quote, userId)
  const loaded = await loadPriceContext(tx, {
    variantIds: version.lines.map(({ variantId }) => variantId),
    buyer: companyBuyer({ ...company, currency: quote.currency }),
    at: accepted.at,
  })
  const { shipToId, purchaseOrderNumber, requestedOn, note, at } = accepted
  const submission: Submission = {
    company: { ...company, currency: quote.currency },
    principalId: userId,
    actorId: impersonatorId ?? userId,
    source: { quoteId: quote.id, quoteVersionId: version.id },
    shipToId,
    billToId: null,
    purchaseOrderNumber,
    requestedOn,
    note,
    partialShipment: null,
    paymentTerms: version.paymentTerms,
    discountPercent: version.discountPercent,
    lines: submissionLines(quote, accepted.positions, loaded),
    orderRules: [],
    seenTotal: null,
    at,
  }
  return submitOrder(tx, submission, loaded.today)
}
