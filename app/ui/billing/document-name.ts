import type { InvoiceContent } from '#app/domain/billing/invoice-content.ts'

/** What a document is called on the screen. */
export function documentName({ kind, purpose, totals }: InvoiceContent) {
  if (purpose !== 'cashDiscount') return kind
  return totals.total.startsWith('-') ? 'cashDiscountNote' : 'cashDiscountWithdrawn'
}
