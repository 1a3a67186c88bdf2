import { createHash } from 'node:crypto'
import type { OrderDraft } from './order-draft.ts'

/** SHA-256 over what is consented to: goods, prices, amounts, addresses and terms, in a fixed order. */
export function contentHash(draft: OrderDraft): string {
  const { submission, lines, charges, totals } = draft
  const content = [
    lines.map((line) => [
      line.position,
      line.variant.sku,
      line.unitCode,
      line.quantity,
      line.unitPrice,
      line.priceBase,
      line.discountPercent,
      line.lineAmount,
    ]),
    charges.map((charge) => [charge.kind, charge.amount]),
    [totals.currency, totals.subtotal, totals.taxTotal, totals.total],
    [draft.shipTo, draft.billTo, draft.terms],
    [submission.purchaseOrderNumber, submission.requestedOn, submission.note],
  ]
  return createHash('sha256').update(JSON.stringify(content)).digest('hex')
}
