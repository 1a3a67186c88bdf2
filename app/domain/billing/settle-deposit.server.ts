import type { Transaction } from '#app/db/transaction.server.ts'
import type { Decimal } from '#pricing/decimal.ts'
import type { OrderToInvoice } from './invoice-draft.ts'
import { saveAllocations } from './open-items-repository.server.ts'
import { drawOn, listCredits } from './prepayment-repository.server.ts'

type Deposit = {
  order: Pick<OrderToInvoice, 'companyId' | 'currency'>
  invoiceId: bigint
  received: Decimal
  actorId: bigint
  at: string
}

/** Sets the money that an order was released for against its invoice, the oldest first; the company is locked. */
export async function settleDeposit(tx: Transaction, deposit: Deposit): Promise<void> {
  const { order, invoiceId, received, ...actor } = deposit
  const { companyId, currency } = order
  if (companyId === null || received.isZero()) return
  const credits = await listCredits(tx, { companyId, currency })
  for (const { credit, amount } of drawOn(credits, received)) {
    const { paymentId, creditNoteId } = credit
    const source = paymentId === null ? { creditNoteId: creditNoteId ?? 0n } : { paymentId }
    await saveAllocations(tx, source, [{ invoiceId, amount }], actor)
  }
}
