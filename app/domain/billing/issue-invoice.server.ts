import { nextDocumentNumber } from '#app/db/document-number.server.ts'
import { refusableTransaction } from '#app/db/refusable-transaction.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import type { Scope } from '#app/domain/companies/scope.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import { enqueueInvoiceMail } from '#app/jobs/mails/invoice-mail.server.ts'
import { composeInvoice } from './compose-invoice.ts'
import {
  draftInvoice,
  type InvoiceDraft,
  type InvoiceRefusal,
  type InvoiceSubject,
  type OrderToInvoice,
} from './invoice-draft.ts'
import { invoiceHash } from './invoice-hash.server.ts'
import { markInvoiced, saveInvoice } from './invoice-repository.server.ts'
import { isBeforeLastIssued } from './issued-day-queries.server.ts'
import { lockOrderToInvoice } from './order-to-invoice-repository.server.ts'
import { postInvoice } from './post-invoice.server.ts'
import { type Issuer, loadIssuer } from './seller-repository.server.ts'
import { lockDeposit, settleDeposit } from './settle-deposit.server.ts'

type Issue = { orderNumber: string; subject: InvoiceSubject; at: string }
type Issued = { invoiceNumber: string }
type Refused = InvoiceRefusal | 'order_not_found' | 'issue_day_before_last'
type Actor = { userId: bigint; scope: Scope }

/**
 * Issues the next invoice of an order, for one shipment or for all that is open, dated the seller's day of `at`. Its
 * number, hash chain, ledger posting, order state and mail are one transaction; amounts are rounded by pricing/. Asking
 * again for a shipment that is billed gives the same invoice. Refuses what `draftInvoice` refuses, and a day before
 * the last one of the series. Money paid with the order is set against it, and a cash discount that it earns is credited.
 */
export function issueInvoice(
  staff: Actor,
  { orderNumber, subject, at }: Issue,
): Promise<Result<Issued, Refused>> {
  return refusableTransaction<Issued, Refused>(async (tx) => {
    const order = await lockOrderToInvoice(tx, staff.scope, orderNumber)
    if (order === null) return refuse('order_not_found', { number: orderNumber })
    const earlier = invoiceOfShipment(order, subject)
    if (earlier !== null) return ok({ invoiceNumber: earlier })
    const credits = await lockDeposit(tx, order)
    const issuer = await loadIssuer(tx, at)
    const draft = draftInvoice(order, subject, issuer, credits)
    if (!draft.ok) return draft
    if (await isBeforeLastIssued(tx, 'invoice', issuer.today))
      return refuse('issue_day_before_last', { day: issuer.today })
    return issue(tx, { order, draft: draft.value, issuer, actorId: staff.userId, at })
  })
}

type Issuing = {
  order: OrderToInvoice
  draft: InvoiceDraft
  issuer: Issuer
  actorId: bigint
  at: string
}

async function issue(
  tx: Transaction,
  { order, draft, issuer, actorId, at }: Issuing,
): Promise<Result<Issued, 'issue_day_before_last'>> {
  const issuedOn = issuer.today
  const { totals, deposit, taken } = draft
  const { number, seriesId, sequence, previousHash } = await nextDocumentNumber(
    tx,
    'invoice',
    issuedOn,
  )
  const content = composeInvoice(order, draft, { number, issuedOn, seller: issuer.printed })
  const invoiceId = await saveInvoice(tx, {
    content,
    hash: invoiceHash(content, previousHash),
    previousHash,
    seriesId,
    sequence,
    companyId: order.companyId,
    orderId: order.id,
    shipmentId: draft.shipment?.id ?? null,
    correctsId: null,
    at,
  })
  await markInvoiced(tx, {
    orderId: order.id,
    content,
    completesOrder: draft.completesOrder,
    actorId,
    at,
  })
  await postInvoice(tx, {
    kind: 'invoice',
    invoiceId,
    order,
    totals,
    committed: totals.total.minus(deposit),
    issuedOn,
    actorId,
  })
  await enqueueInvoiceMail(tx, content, order)
  const settled = await settleDeposit(tx, { invoiceId, taken, actorId, at })
  return settled.ok ? ok({ invoiceNumber: number }) : settled
}

function invoiceOfShipment(order: OrderToInvoice, subject: InvoiceSubject): string | null {
  if (subject.kind !== 'shipment') return null
  const shipment = order.shipments.find(({ number }) => number === subject.number)
  const invoice = order.invoices.find(({ shipmentId }) => shipmentId === shipment?.id)
  return shipment ? (invoice?.number ?? null) : null
}
