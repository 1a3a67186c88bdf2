import type { Transaction } from '#app/db/transaction.server.ts'
import { ok, type Result } from '#app/domain/result.ts'
import type { Credit } from './credits.ts'
import type { OrderToInvoice } from './invoice-draft.ts'
import { lockDebtor, saveAllocations } from './open-items-repository.server.ts'
import { listCredits } from './prepayment-repository.server.ts'
import { settleDiscounts } from './settle-discount.server.ts'
import type { TakenDeposit } from './take-deposit.ts'

/**
 * Locks the company of an order that was paid for and lists its credits; none for any other. Before the company's books:
 * who settles locks the company first, and then its balance.
 */
export async function lockDeposit(
  tx: Transaction,
  { companyId, currency, deposit }: Pick<OrderToInvoice, 'companyId' | 'currency' | 'deposit'>,
): Promise<Credit[]> {
  if (companyId === null || deposit.isZero()) return []
  await lockDebtor(tx, companyId)
  return listCredits(tx, { companyId, currency })
}

type Settling = { invoiceId: bigint; taken: TakenDeposit; actorId: bigint; at: string }

/** Sets the money that an order was released for against its invoice, and grants the cash discount that it earns. */
export async function settleDeposit(
  tx: Transaction,
  { invoiceId, taken, ...actor }: Settling,
): Promise<Result<null, 'issue_day_before_last'>> {
  for (const { credit, amount } of taken.parts) {
    const { paymentId, creditNoteId } = credit
    const source = paymentId === null ? { creditNoteId: creditNoteId ?? 0n } : { paymentId }
    await saveAllocations(tx, source, [{ invoiceId, amount }], actor)
  }
  if (!taken.earnsDiscount) return ok(null)
  const granted = await settleDiscounts(tx, [invoiceId], actor)
  return granted.ok ? ok(null) : granted
}
