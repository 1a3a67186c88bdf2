import { toDecimal } from '#app/db/convert.server.ts'
import { Prisma } from '#app/db/generated/client.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import { keptForOrders } from '#app/domain/credit/kept-deposit-queries.server.ts'
import { Decimal, zero } from '#pricing/decimal.ts'
import type { Credit } from './credits.ts'
import { leftOfCreditNote, leftOfPayment } from './open-items-repository.server.ts'
import type { AwaitedOrder } from './payment-allocation.ts'

type Reader = Pick<Transaction, '$queryRaw'>
type Debtor = { companyId: bigint; currency: string }
type Numeric = { toString(): string }

/**
 * A company's unapplied payments and credit notes less what its orders under way were paid for and are not invoiced yet:
 * that money is theirs. Never below zero. Lock the company for settling first.
 */
export async function freeCredit(tx: Reader, debtor: Debtor): Promise<Decimal> {
  const { companyId, currency } = debtor
  const credits = await listCredits(tx, debtor)
  const [row] = await tx.$queryRaw<{ kept: Numeric }[]>`
    SELECT ${keptForOrders(Prisma.sql`${companyId}::bigint`, currency)} AS kept`
  const unapplied = credits.reduce((sum, { left }) => sum.plus(left), zero)
  return Decimal.max(zero, unapplied.minus(toDecimal(row?.kept ?? '0')))
}

/** A company's orders that wait for their money, the oldest first. */
export async function loadAwaitedOrders(
  tx: Reader,
  { companyId, currency }: Debtor,
): Promise<AwaitedOrder[]> {
  const rows = await tx.$queryRaw<(Omit<AwaitedOrder, 'deposit'> & { deposit: Numeric })[]>`
    SELECT number AS "orderNumber", purchase_order_number AS "purchaseOrderNumber", deposit FROM orders
    WHERE company_id = ${companyId} AND currency = ${currency} AND status = 'pendingPayment' ORDER BY id`
  return rows.map((row) => ({ ...row, deposit: toDecimal(row.deposit) }))
}

/** What has credit left, the oldest first: payments, then credit notes. */
export async function listCredits(tx: Reader, { companyId, currency }: Debtor): Promise<Credit[]> {
  const rows = await tx.$queryRaw<(Omit<Credit, 'left'> & { left: Numeric })[]>`
    SELECT * FROM (
      SELECT p.id AS "paymentId", NULL::bigint AS "creditNoteId", ${leftOfPayment} AS "left",
        p.value_on::text AS "valueOn" FROM payment p
      WHERE p.company_id = ${companyId} AND p.currency = ${currency} AND p.amount > 0
      UNION ALL
      SELECT NULL, i.id, ${leftOfCreditNote}, i.issued_on::text FROM invoice i
      WHERE i.company_id = ${companyId} AND i.currency = ${currency} AND i.kind = 'creditNote' AND i.origin = 'portal'
    ) credit WHERE "left" > 0 ORDER BY "creditNoteId" NULLS FIRST, "paymentId"`
  return rows.map(({ left, ...credit }) => ({ ...credit, left: toDecimal(left) }))
}
