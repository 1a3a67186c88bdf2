import { recordAudit } from '#app/db/audit.server.ts'
import { nextDocumentNumber } from '#app/db/document-number.server.ts'
import { idempotentTransaction } from '#app/db/idempotent.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import type { Scope } from '#app/domain/companies/scope.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import { enqueueInvoiceMail } from '#app/jobs/mails/invoice-mail.server.ts'
import { Decimal, zero } from '#pricing/decimal.ts'
import {
  type CreditRefusal,
  type CreditWanted,
  composeCreditNote,
  draftCreditNote,
} from './credit-note.ts'
import { type InvoiceToCredit, lockInvoiceToCredit } from './credit-note-repository.server.ts'
import { invoiceHash } from './invoice-hash.server.ts'
import { saveInvoice } from './invoice-repository.server.ts'
import { isBeforeLastIssued } from './issued-day-queries.server.ts'
import {
  loadOpenItems,
  lockCompanyForSettling,
  saveAllocations,
} from './open-items-repository.server.ts'
import { postInvoice } from './post-invoice.server.ts'
import { dayOfSeller } from './seller-repository.server.ts'
import { settleDiscounts } from './settle-discount.server.ts'

type Credit = {
  invoiceNumber: string
  wanted: CreditWanted
  reason: string
  idempotencyKey?: string
  at: string
}
type Actor = { userId: bigint; scope: Scope }
type Credited = { creditNoteNumber: string }
type Refused = CreditRefusal | 'invoice_not_found' | 'issue_day_before_last' | 'key_reused'

/**
 * Corrects an issued invoice, whole or by lines, with a document of its own that names it: own series and chain, the
 * ledger posting turned round, and set against the invoice as far as that is open; the rest stays unapplied credit. A cash
 * discount follows what is left to pay.
 */
export function issueCreditNote(staff: Actor, credit: Credit): Promise<Result<Credited, Refused>> {
  const { at, idempotencyKey: key = '', ...body } = credit
  const claim = { actor: `user:${staff.userId}`, key, route: 'credit-notes', body }
  return idempotentTransaction<Credited, Refused>(claim, async (tx) => {
    const invoice = await lockInvoiceToCredit(tx, staff.scope, credit.invoiceNumber)
    if (invoice === null) return refuse('invoice_not_found', { number: credit.invoiceNumber })
    return issue(tx, staff, invoice, credit)
  })
}

async function issue(
  tx: Transaction,
  { userId: actorId, scope }: Actor,
  invoice: InvoiceToCredit,
  { wanted, reason, at }: Credit,
): Promise<Result<Credited, CreditRefusal | 'issue_day_before_last'>> {
  const { companyId, companyCode, content: original } = invoice
  const draft = draftCreditNote(original, invoice.credited, wanted)
  if (!draft.ok) return draft
  const issuedOn = await dayOfSeller(tx, at)
  if (await isBeforeLastIssued(tx, 'creditNote', issuedOn))
    return refuse('issue_day_before_last', { day: issuedOn })
  if (companyCode !== null) await lockCompanyForSettling(tx, scope, companyCode)
  const { number, seriesId, sequence, previousHash } = await nextDocumentNumber(
    tx,
    'creditNote',
    issuedOn,
  )
  const content = composeCreditNote(original, draft.value, { number, issuedOn, reason })
  const creditNoteId = await saveInvoice(tx, {
    content,
    hash: invoiceHash(content, previousHash),
    previousHash,
    seriesId,
    sequence,
    companyId,
    orderId: invoice.orderId,
    shipmentId: null,
    correctsId: invoice.id,
    at,
  })
  const order = { companyId, currency: original.currency }
  await postInvoice(tx, {
    kind: 'creditNote',
    invoiceId: creditNoteId,
    order,
    totals: draft.value,
    committed: zero,
    issuedOn,
    actorId,
  })
  if (companyId !== null) {
    const discounts = await settleDiscounts(tx, [invoice.id], { actorId, at })
    if (!discounts.ok) return discounts
  }
  await setAgainstOriginal(tx, invoice, creditNoteId, draft.value.total.negated(), { actorId, at })
  await recordAudit(tx, {
    actorId,
    companyId,
    action: 'invoice.credited',
    objectType: 'invoice',
    objectId: original.number,
    details: { creditNote: number, total: content.totals.total, reason },
    at,
  })
  await enqueueInvoiceMail(tx, content, { ...invoice, locale: original.locale })
  return ok({ creditNoteNumber: number })
}

async function setAgainstOriginal(
  tx: Transaction,
  { id, companyId, content }: InvoiceToCredit,
  creditNoteId: bigint,
  credit: Decimal,
  actor: { actorId: bigint; at: string },
): Promise<void> {
  if (companyId === null) return
  const items = await loadOpenItems(tx, companyId, content.currency)
  const open = items.find(({ invoiceId }) => invoiceId === id)?.open
  const amount = open && Decimal.min(open, credit)
  if (amount?.gt(0)) await saveAllocations(tx, { creditNoteId }, [{ invoiceId: id, amount }], actor)
}
