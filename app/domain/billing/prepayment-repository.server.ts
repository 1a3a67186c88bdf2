import { toDecimal } from '#app/db/convert.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import { type Decimal, zero } from '#pricing/decimal.ts'
import type { AwaitedOrder } from './payment-allocation.ts'

type Debtor = { companyId: bigint; currency: string }
type Numeric = { toString(): string }

/**
 * A company's unapplied payments and credit notes less what its prepaid orders under way still wait to be invoiced for:
 * that money is theirs. Never below zero. Lock the company for settling first.
 */
export async function freeCredit(
  tx: Pick<Transaction, '$queryRaw'>,
  { companyId, currency }: Debtor,
): Promise<Decimal> {
  const [row] = await tx.$queryRaw<{ free: Numeric | null }[]>`
    SELECT greatest(0, coalesce((SELECT sum(p.amount) FROM payment p
        WHERE p.company_id = ${companyId} AND p.currency = ${currency}), 0)
      - coalesce((SELECT sum(n.total) FROM invoice n WHERE n.company_id = ${companyId} AND n.currency = ${currency}
        AND n.kind = 'creditNote' AND n.origin = 'portal'), 0)
      - coalesce((SELECT sum(a.amount) FROM payment_allocation a JOIN invoice i ON i.id = a.invoice_id
        WHERE i.company_id = ${companyId} AND i.currency = ${currency}), 0)
      - coalesce((SELECT sum(greatest(0, o.total - coalesce((SELECT sum(i.total) FROM invoice i
          WHERE i.order_id = o.id AND i.kind = 'invoice'), 0)))
        FROM orders o WHERE o.company_id = ${companyId} AND o.currency = ${currency} AND o.origin = 'portal'
          AND NOT o.on_account AND o.status IN ('placed', 'onHold', 'picking', 'partiallyShipped', 'shipped')), 0)
    ) AS free`
  return toDecimal(row?.free ?? '0')
}

/** A company's prepaid orders that wait for their money, the oldest first. */
export async function loadAwaitedOrders(
  tx: Pick<Transaction, '$queryRaw'>,
  { companyId, currency }: Debtor,
): Promise<AwaitedOrder[]> {
  const rows = await tx.$queryRaw<(Omit<AwaitedOrder, 'total'> & { total: Numeric })[]>`
    SELECT number AS "orderNumber", purchase_order_number AS "purchaseOrderNumber", total FROM orders
    WHERE company_id = ${companyId} AND currency = ${currency} AND status = 'pendingPayment' ORDER BY id`
  return rows.map((row) => ({ ...row, total: toDecimal(row.total) }))
}

export type Credit = { paymentId: bigint | null; creditNoteId: bigint | null; left: Decimal }

/** What has credit left, the oldest first: payments, then credit notes. */
export async function listCredits(
  tx: Transaction,
  { companyId, currency }: Debtor,
): Promise<Credit[]> {
  const rows = await tx.$queryRaw<(Omit<Credit, 'left'> & { left: Numeric })[]>`
    SELECT * FROM (
      SELECT p.id AS "paymentId", NULL::bigint AS "creditNoteId", p.amount
        + coalesce((SELECT sum(amount) FROM payment WHERE refund_of_id = p.id OR reversal_of_id = p.id), 0)
        - coalesce((SELECT sum(amount) FROM payment_allocation WHERE payment_id = p.id), 0) AS "left"
      FROM payment p WHERE p.company_id = ${companyId} AND p.currency = ${currency} AND p.amount > 0
      UNION ALL
      SELECT NULL, n.id, -n.total
        + coalesce((SELECT sum(amount) FROM payment WHERE refund_of_credit_note_id = n.id), 0)
        - coalesce((SELECT sum(amount) FROM payment_allocation WHERE credit_note_id = n.id), 0)
      FROM invoice n WHERE n.company_id = ${companyId} AND n.currency = ${currency} AND n.kind = 'creditNote'
        AND n.origin = 'portal'
    ) credit WHERE "left" > 0 ORDER BY "creditNoteId" NULLS FIRST, "paymentId"`
  return rows.map(({ left, ...credit }) => ({ ...credit, left: toDecimal(left) }))
}

/** Takes from each in turn until the amount is met; fewer where there is not enough. */
export function drawOn(
  credits: readonly Credit[],
  amount: Decimal,
): { credit: Credit; amount: Decimal }[] {
  let open = amount
  return credits.flatMap((credit) => {
    const part = credit.left.lt(open) ? credit.left : open
    open = open.minus(part)
    return part.gt(zero) ? [{ credit, amount: part }] : []
  })
}
