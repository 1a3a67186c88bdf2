import type { Transaction } from '#app/db/transaction.server.ts'
import { stateOf } from '#app/domain/quotes/quote-record.ts'
import { lockQuote, saveStep } from '#app/domain/quotes/quote-repository.server.ts'
import { type QuoteStep, takeStep } from '#app/domain/quotes/quote-status.ts'
import { findOrderQuote } from './quote-order-repository.server.ts'

const everybody = { kind: 'staff', salesRepId: null } as const

type Decided = { orderId: bigint; actorId: bigint; at: string; comment: string | null }

/** The order is decided, let go by the approver or cancelled: its quote, if it came from one, is used up. */
export function convertQuote(
  tx: Transaction,
  { event, ...decided }: Decided & { event: 'orderApproved' | 'orderCancelled' },
): Promise<void> {
  return settle(tx, decided, event, () => 'convert')
}

/** The approver said no: the offer is open again while it is valid, else it has expired. */
export function returnQuote(tx: Transaction, decided: Decided): Promise<void> {
  return settle(tx, decided, 'orderRejected', (validUntil) =>
    validUntil !== null && decided.at < validUntil ? 'reopen' : 'lapse',
  )
}

async function settle(
  tx: Transaction,
  { orderId, actorId, at, comment }: Decided,
  kind: string,
  stepOf: (validUntil: string | null) => QuoteStep,
): Promise<void> {
  const number = await findOrderQuote(tx, orderId)
  const quote = number && (await lockQuote(tx, everybody, number))
  if (!quote) return
  const stepped = takeStep(stateOf(quote), stepOf(quote.version.validUntil))
  if (stepped.ok) await saveStep(tx, quote, stepped.value, { kind, actorId, comment, at })
}
