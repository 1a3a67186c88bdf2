import { recordAudit } from '#app/db/audit.server.ts'
import { nextDocumentNumber } from '#app/db/document-number.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import { enqueueInvoiceMail } from '#app/jobs/mails/invoice-mail.server.ts'
import type { CalendarDay } from '#pricing/calendar-day.ts'
import type { DiscountPart } from '#pricing/cash-discount.ts'
import { type Decimal, zero } from '#pricing/decimal.ts'
import { discountStep, lateMoneyToFree } from './cash-discount.ts'
import {
  freeLateMoney,
  type InvoiceWithDiscount,
  loadDiscounted,
} from './cash-discount-repository.server.ts'
import { composeDiscountNote, discountTotals } from './compose-discount-note.ts'
import { invoiceHash } from './invoice-hash.server.ts'
import { saveInvoice } from './invoice-repository.server.ts'
import { isBeforeLastIssued } from './issued-day-queries.server.ts'
import { saveAllocations } from './open-items-repository.server.ts'
import { postInvoice } from './post-invoice.server.ts'
import { dayOfSeller } from './seller-repository.server.ts'

type Acting = { actorId: bigint; at: string }

/**
 * After anything was set against invoices, taken off them or credited: grants the cash discount that is earned now,
 * takes back what is lost, and moves it where what is payable changed. Asked again it finds nothing to do. The company is
 * locked for settling. The numbers of the documents issued. Refuses a day before the last credit note issued.
 */
export async function settleDiscounts(
  tx: Transaction,
  invoiceIds: readonly bigint[],
  acting: Acting,
): Promise<Result<string[], 'issue_day_before_last'>> {
  const numbers: string[] = []
  for (const invoice of await loadDiscounted(tx, invoiceIds)) {
    const step = discountStep(invoice.discount)
    if (step === null) continue
    await makeRoom(tx, invoice, { ...acting, amount: lateMoneyToFree(invoice.discount) })
    const issued = await issueDiscount(tx, { ...acting, invoice, step, reason: null })
    if (!issued.ok) return issued
    numbers.push(issued.value.number)
  }
  return ok(numbers)
}

/** A discount is granted though later money lies on the invoice: that is free again as far as it is in the way. */
export async function makeRoom(
  tx: Transaction,
  { id: invoiceId, discount }: InvoiceWithDiscount,
  { amount, ...acting }: Acting & { amount: Decimal },
): Promise<void> {
  if (amount.isZero()) return
  await freeLateMoney(tx, { invoiceId, untilOn: discount.untilOn, amount }, acting)
}

type Issuing = Acting & { invoice: InvoiceWithDiscount; step: DiscountPart; reason: string | null }

/** The discount's document: own number and chain, posted, mailed, and set against its invoice in full. */
export async function issueDiscount(
  tx: Transaction,
  { invoice, step, reason, actorId, at }: Issuing,
): Promise<Result<{ number: string }, 'issue_day_before_last'>> {
  const issuedOn = await dayOfSeller(tx, at)
  if (await isBeforeLastIssued(tx, 'creditNote', issuedOn))
    return refuse('issue_day_before_last', { day: issuedOn })
  const { companyId, content: original } = invoice
  const totals = discountTotals(step, original)
  const { number, creditNoteId } = await save(tx, { invoice, totals, reason, issuedOn, at })
  await postInvoice(tx, {
    kind: 'creditNote',
    invoiceId: creditNoteId,
    order: { companyId, currency: original.currency },
    totals,
    committed: zero,
    issuedOn,
    actorId,
  })
  const part = { invoiceId: invoice.id, amount: step.amount }
  if (!step.amount.isZero()) await saveAllocations(tx, { creditNoteId }, [part], { actorId, at })
  await recordAudit(tx, {
    actorId,
    companyId,
    action: step.amount.gt(0) ? 'cashDiscount.granted' : 'cashDiscount.withdrawn',
    objectType: 'invoice',
    objectId: original.number,
    details: { creditNote: number, amount: step.amount.toFixed(), reason },
    at,
  })
  return ok({ number })
}

type Saving = {
  invoice: InvoiceWithDiscount
  totals: ReturnType<typeof discountTotals>
  reason: string | null
  issuedOn: CalendarDay
  at: string
}

async function save(tx: Transaction, { invoice, totals, reason, issuedOn, at }: Saving) {
  const { id, companyId, orderId, content: original, recipient } = invoice
  const { number, seriesId, sequence, previousHash } = await nextDocumentNumber(
    tx,
    'creditNote',
    issuedOn,
  )
  const content = composeDiscountNote(original, totals, { number, issuedOn, reason })
  const creditNoteId = await saveInvoice(tx, {
    content,
    hash: invoiceHash(content, previousHash),
    previousHash,
    seriesId,
    sequence,
    companyId,
    orderId,
    shipmentId: null,
    correctsId: id,
    at,
  })
  await enqueueInvoiceMail(tx, content, { recipient, companyId, locale: original.locale })
  return { number, creditNoteId }
}
