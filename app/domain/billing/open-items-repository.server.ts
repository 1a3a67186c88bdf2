import { toDecimal } from '#app/db/convert.server.ts'
import { Prisma } from '#app/db/generated/client.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import { type Scope, scopeParameters } from '#app/domain/companies/scope.ts'
import type { Decimal } from '#pricing/decimal.ts'
import { discountOffer } from './cash-discount.ts'
import {
  type DiscountJson,
  discountedInvoice,
  discountJson,
} from './cash-discount-repository.server.ts'
import type { OpenItem } from './payment-allocation.ts'

type Numeric = { toString(): string }
type OpenRow = {
  id: bigint
  number: string
  order_number: string | null
  purchase_order_number: string | null
  issued_on: string
  due_on: string
  open: Numeric
  discount: DiscountJson | null
}

export type LockedItem = OpenItem & { invoiceId: bigint }

/**
 * Locks the company for settling: two clerks never set money against the same open amount. Null outside the scope.
 */
export async function lockCompanyForSettling(
  tx: Transaction,
  scope: Scope,
  code: string,
): Promise<{ id: bigint; code: string } | null> {
  const { companyId, salesRepId } = scopeParameters(scope)
  const [row] = await tx.$queryRaw<{ id: bigint; code: string }[]>`
    SELECT id, code::text FROM company
    WHERE code = ${code}::citext AND (${companyId}::bigint IS NULL OR id = ${companyId})
      AND (${salesRepId}::bigint IS NULL OR sales_rep_id = ${salesRepId})
    FOR NO KEY UPDATE`
  return row ?? null
}

/** The same for a company that is known already, as an order's. */
export async function lockDebtor(tx: Transaction, companyId: bigint): Promise<void> {
  await tx.$queryRaw`SELECT id FROM company WHERE id = ${companyId} FOR NO KEY UPDATE`
}

/** A company's invoices with something left to pay; imported history is settled. */
export async function loadOpenItems(
  tx: Transaction,
  companyId: bigint,
  currency: string,
): Promise<LockedItem[]> {
  const rows = await tx.$queryRaw<OpenRow[]>`
    SELECT i.id, i.number, o.number AS order_number, o.purchase_order_number, i.issued_on::text, i.due_on::text,
      i.total - coalesce(a.amount, 0) AS open, ${discountJson} AS discount
    FROM invoice i
    LEFT JOIN orders o ON o.id = i.order_id
    LEFT JOIN LATERAL (SELECT sum(amount) AS amount FROM payment_allocation WHERE invoice_id = i.id) a ON true
    WHERE i.company_id = ${companyId} AND i.currency = ${currency} AND i.kind = 'invoice' AND i.origin = 'portal'
      AND i.total > coalesce(a.amount, 0)
    ORDER BY i.due_on, i.id`
  return rows.map((row) => ({
    invoiceId: row.id,
    invoiceNumber: row.number,
    orderNumber: row.order_number,
    purchaseOrderNumber: row.purchase_order_number,
    issuedOn: row.issued_on,
    dueOn: row.due_on,
    open: toDecimal(row.open),
    discount: offerOf(row, currency),
  }))
}

function offerOf({ discount, open }: OpenRow, currency: string) {
  if (discount === null) return null
  return discountOffer(discountedInvoice(discount, { currency, open: toDecimal(open) }))
}

/** Of `payment p`: what is neither set against invoices nor paid back. */
export const leftOfPayment = Prisma.sql`p.amount
  + coalesce((SELECT sum(amount) FROM payment WHERE refund_of_id = p.id OR reversal_of_id = p.id), 0)
  - coalesce((SELECT sum(amount) FROM payment_allocation WHERE payment_id = p.id), 0)`

/** The same of a credit note `invoice i`. */
export const leftOfCreditNote = Prisma.sql`-i.total
  + coalesce((SELECT sum(amount) FROM payment WHERE refund_of_credit_note_id = i.id), 0)
  - coalesce((SELECT sum(amount) FROM payment_allocation WHERE credit_note_id = i.id), 0)`

/** What a payment still has that is neither set against invoices nor paid back. */
export async function unappliedOfPayment(tx: Transaction, paymentId: bigint): Promise<Decimal> {
  const [row] = await tx.$queryRaw<{ left: Numeric }[]>`
    SELECT ${leftOfPayment} AS left FROM payment p WHERE p.id = ${paymentId}`
  return toDecimal(row?.left ?? '0')
}

/** The same for a credit note. */
export async function unappliedOfCreditNote(tx: Transaction, id: bigint): Promise<Decimal> {
  const [row] = await tx.$queryRaw<{ left: Numeric }[]>`
    SELECT ${leftOfCreditNote} AS left FROM invoice i WHERE i.id = ${id}`
  return toDecimal(row?.left ?? '0')
}

type NewAllocation = { invoiceId: bigint; amount: Decimal }

/** Sets parts of a payment or a credit note against invoices. */
export async function saveAllocations(
  tx: Transaction,
  source: { paymentId: bigint } | { creditNoteId: bigint },
  allocations: readonly NewAllocation[],
  { actorId, at }: { actorId: bigint; at: string },
): Promise<void> {
  if (allocations.length === 0) return
  await tx.paymentAllocation.createMany({
    data: allocations.map(({ invoiceId, amount }) => ({
      ...source,
      invoiceId,
      amount: amount.toFixed(),
      actorId,
      at,
    })),
  })
}
