import type { Transaction } from '#app/db/transaction.server.ts'
import type { Decimal } from '#pricing/decimal.ts'
import type { OrderToInvoice } from './invoice-draft.ts'
import { saveAllocations } from './open-items-repository.server.ts'
import { drawOn, listCredits } from './prepayment-repository.server.ts'

type Prepaid = {
  order: Pick<OrderToInvoice, 'companyId' | 'currency'>
  invoiceId: bigint
  total: Decimal
  actorId: bigint
  at: string
}

/** Sets the money that a prepaid order was released for against its invoice, the oldest first; the company is locked. */
export async function settlePrepaid(tx: Transaction, prepaid: Prepaid): Promise<void> {
  const { order, invoiceId, total, ...actor } = prepaid
  const { companyId, currency } = order
  if (companyId === null) return
  for (const { credit, amount } of drawOn(await listCredits(tx, { companyId, currency }), total)) {
    const { paymentId, creditNoteId } = credit
    const source = paymentId === null ? { creditNoteId: creditNoteId ?? 0n } : { paymentId }
    await saveAllocations(tx, source, [{ invoiceId, amount }], actor)
  }
}
