import type { Transaction } from '#app/db/transaction.server.ts'
import { lockCreditAccounts } from '#app/domain/credit/credit-position-repository.server.ts'
import { postCommitment } from '#app/domain/credit/ledger-repository.server.ts'
import { ok, type Result } from '#app/domain/result.ts'
import { Decimal } from '#pricing/decimal.ts'
import { draftOrder } from './draft-order.ts'
import type { OrderDraft } from './order-draft.ts'
import { insertOrder } from './order-insert-repository.server.ts'
import type { OrderMailKind } from './order-mail.ts'
import { type OrderStatus, waits } from './order-status.ts'
import { type StockedLine, stockLines } from './order-stock.server.ts'
import { reservationDeadline } from './reservation-deadline.server.ts'
import { sendOrderMail } from './send-order-mail.server.ts'
import type { Submission, SubmissionRefusal } from './submission.ts'
import { loadSubmissionFacts, lockPurchaseOrders } from './submission-facts-repository.server.ts'

export type SubmittedOrder = { orderId: bigint; number: string; status: OrderStatus }

/**
 * Turns a priced submission into an order inside the caller's transaction; every way in ends here, so that none escapes
 * the company's approval rules, its credit, or the stock check. The company's credit is locked first, stock in the order
 * of its keys, the series of numbers last. A refusal leaves it to the caller to roll back. Money is net, in the company's
 * currency. Refusals: see `SubmissionRefusal`.
 */
export async function submitOrder(
  tx: Transaction,
  submission: Submission,
  today: string,
): Promise<Result<SubmittedOrder, SubmissionRefusal>> {
  const { company, actorId } = submission
  await lockCreditAccounts(tx, { companyId: company.id, currency: company.currency })
  if (submission.purchaseOrderNumber !== null) await lockPurchaseOrders(tx, company.id)
  const facts = await loadSubmissionFacts(tx, { ...submission, today, takesId: true })
  const drafted = draftOrder(submission, facts)
  if (!drafted.ok) return drafted
  const draft = drafted.value
  const stocked = await stockLines(tx, stockCause(draft), stockWishes(draft))
  if (!stocked.ok) return stocked
  const { orderId, status, totals } = draft
  if (draft.onAccount && status === 'placed')
    await postCommitment(tx, {
      documentType: 'order',
      documentId: orderId,
      occurredOn: today,
      companyId: company.id,
      currency: company.currency,
      amount: totals.total.minus(draft.deposit),
      actorId,
    })
  const promisedOn = promiseOf(stocked.value, today)
  const number = await insertOrder(tx, draft, { stocked: stocked.value, promisedOn })
  const { email, locale, name } = facts.principal
  await sendOrderMail(tx, {
    kind: mailKinds[status] ?? 'placed',
    to: email,
    locale,
    name,
    companyId: company.id,
    order: {
      number,
      total: totals.total,
      deposit: draft.deposit,
      currency: company.currency,
      lineCount: draft.lines.length,
    },
  })
  return ok({ orderId, number, status })
}

/** What the buyer is told; an order that finance looks at is placed for them. */
const mailKinds: Partial<Record<OrderStatus, OrderMailKind>> = {
  pendingApproval: 'submitted',
  pendingPayment: 'awaitingPayment',
}

function stockCause({ orderId, status, submission }: OrderDraft) {
  const cause = {
    channel: 'wholesale',
    documentType: 'order',
    documentId: orderId,
    actorId: submission.actorId,
  } as const
  if (!waits(status)) return { kind: 'allocate', ...cause } as const
  return { kind: 'reserve', ...cause, expiresAt: reservationDeadline(submission.at) } as const
}

function stockWishes({ lines, partialShipment }: OrderDraft) {
  return lines.map(({ position, variantId, quantity, variant }) => ({
    position,
    variantId,
    quantity,
    sku: variant.sku,
    factor: new Decimal(variant.factor),
    backorderAllowed: variant.backorderAllowed && partialShipment,
  }))
}

/** Today where everything is in stock; the last of the expected days; unknown where something has none. */
export function promiseOf(stocked: readonly StockedLine[], today: string): string | null {
  const late = stocked.filter(({ backordered }) => !backordered.isZero())
  if (late.some(({ promisedOn }) => promisedOn === null)) return null
  return late.reduce(
    (latest, { promisedOn }) => ((promisedOn ?? '') > latest ? (promisedOn ?? latest) : latest),
    today,
  )
}
