import { toDecimal } from '#app/db/convert.server.ts'
import { Prisma } from '#app/db/generated/client.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import { isUnderWay, keptForOrder } from '#app/domain/credit/kept-deposit-queries.server.ts'
import type { PaidOrder } from './orders-to-put-back.ts'
import { isNamed } from './payment-allocation.ts'

type Payer = { companyId: bigint; currency: string }

const ofPayer = ({ companyId, currency }: Payer) =>
  Prisma.sql`p.company_id = ${companyId} AND p.currency = ${currency} AND p.deposit > 0`

/** Locks the orders that a company's money lets go, those that wait for it too: orders come before their company. */
export async function lockPaidOrders(tx: Transaction, payer: Payer): Promise<void> {
  await tx.$queryRaw`
    SELECT p.id FROM orders p WHERE ${ofPayer(payer)} AND (p.status = 'pendingPayment' OR ${isUnderWay})
    ORDER BY p.id FOR UPDATE`
}

type Row = {
  orderNumber: string
  purchaseOrderNumber: string | null
  kept: { toString(): string }
  mayWait: boolean
}

/** The orders that money is kept for, the newest first. */
export async function loadPaidOrders(
  tx: Pick<Transaction, '$queryRaw'>,
  payer: Payer & { reference: string | null },
): Promise<PaidOrder[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT p.number AS "orderNumber", p.purchase_order_number AS "purchaseOrderNumber", ${keptForOrder} AS kept,
      p.status IN ('placed', 'onHold', 'picking')
        AND NOT EXISTS (SELECT FROM invoice n WHERE n.order_id = p.id AND n.kind = 'invoice') AS "mayWait"
    FROM orders p WHERE ${ofPayer(payer)} AND ${isUnderWay} AND ${keptForOrder} > 0 ORDER BY p.id DESC`
  return rows.map(({ kept, ...row }) => ({
    ...row,
    kept: toDecimal(kept),
    isNamed: isNamed(row, payer.reference),
  }))
}
