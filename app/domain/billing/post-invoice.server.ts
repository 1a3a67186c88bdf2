import type { Transaction } from '#app/db/transaction.server.ts'
import { postToLedger } from '#app/domain/credit/ledger-repository.server.ts'
import type { CalendarDay } from '#pricing/calendar-day.ts'
import type { InvoiceTotals } from '#pricing/invoiceable-order.ts'
import type { OrderToInvoice } from './invoice-draft.ts'

type InvoicePosting = {
  kind: 'invoice' | 'creditNote'
  invoiceId: bigint
  order: Pick<OrderToInvoice, 'companyId' | 'currency' | 'onAccount'>
  totals: InvoiceTotals
  issuedOn: CalendarDay
  actorId: bigint
}

/**
 * Debit receivable, credit revenue and tax (a credit note's negative figures turn that round); an order on account
 * frees the same gross amount of its commitment. A consumer's invoice has no receivables account.
 */
export async function postInvoice(tx: Transaction, posting: InvoicePosting): Promise<void> {
  const { kind, order, totals, invoiceId, issuedOn, actorId } = posting
  if (order.companyId === null) return
  const { total, taxExclusive, taxTotal } = totals
  await postToLedger(tx, {
    kind,
    documentType: 'invoice',
    documentId: invoiceId,
    occurredOn: issuedOn,
    companyId: order.companyId,
    currency: order.currency,
    entries: [
      { account: 'receivable', amount: total },
      { account: 'revenue', amount: taxExclusive.negated() },
      { account: 'tax', amount: taxTotal.negated() },
      ...(order.onAccount
        ? [
            { account: 'commitment' as const, amount: total.negated() },
            { account: 'commitmentContra' as const, amount: total },
          ]
        : []),
    ],
    actorId,
  })
}
