import { toNumeric } from '#app/db/convert.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import type { RequestHead } from './new-quote-repository.server.ts'
import type { QuoteRecord } from './quote-record.ts'

/** What a draft says as a whole. */
export async function saveDraftHead(
  tx: Transaction,
  { id }: QuoteRecord,
  { targetTotal, message, purchaseOrderNumber, requestedOn }: RequestHead,
  at: string,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE quote SET target_total = ${targetTotal && toNumeric(targetTotal)}::numeric, message = ${message},
      purchase_order_number = ${purchaseOrderNumber}, requested_on = ${requestedOn}::date, updated_at = ${at}::timestamptz
    WHERE id = ${id}`
}

/** Nobody but the buyer has seen it, and nothing happened to it yet: it goes without a trace but its number. */
export async function deleteDraft(tx: Transaction, { id }: QuoteRecord): Promise<void> {
  await tx.quoteLine.deleteMany({ where: { quoteVersion: { quoteId: id } } })
  await tx.quoteVersion.deleteMany({ where: { quoteId: id } })
  await tx.quote.delete({ where: { id } })
}
