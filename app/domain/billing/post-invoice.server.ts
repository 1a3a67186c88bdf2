import type { Transaction } from '#app/db/transaction.server.ts'
import { postToLedger } from '#app/domain/credit/ledger-repository.server.ts'
import type { CalendarDay } from '#pricing/calendar-day.ts'
import type { Decimal } from '#pricing/decimal.ts'
import type { InvoiceTotals } from '#pricing/invoiceable-order.ts'
import type { OrderToInvoice } from './invoice-draft.ts'

type InvoicePosting = {
  kind: 'invoice' | 'creditNote'
  invoiceId: bigint
  order: Pick<OrderToInvoice, 'companyId' | 'currency'>
  totals: InvoiceTotals
  /** What of it was on credit as an open order. */
  committed: Decimal
  issuedOn: CalendarDay
  actorId: bigint
}

/**
 * Debit receivable, credit revenue and tax (a credit note's negative figures turn that round); what its order had
 * committed of it is free. A consumer's invoice has no receivables account.
 */
export async function postInvoice(tx: Transaction, posting: InvoicePosting): Promise<void> {
  const { kind, order, totals, committed, invoiceId, issuedOn, actorId } = posting
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
      { account: 'commitment', amount: committed.negated() },
      { account: 'commitmentContra', amount: committed },
    ],
    actorId,
  })
}
