import type { Transaction } from '#app/db/transaction.server.ts'
import type { OrderStatus } from './order-status.ts'

/** The order that a quote version became; one that its approver rejected is none. */
export async function findQuoteOrder(
  tx: Transaction,
  quoteVersionId: bigint,
): Promise<{ number: string; status: OrderStatus } | null> {
  const [row] = await tx.$queryRaw<{ number: string; status: OrderStatus }[]>`
    SELECT number, status FROM orders WHERE quote_version_id = ${quoteVersionId} AND status <> 'rejected'
    ORDER BY id DESC LIMIT 1`
  return row ?? null
}

/** The number of the quote that an order came from; null for any other order. */
export async function findOrderQuote(tx: Transaction, orderId: bigint): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ number: string }[]>`
    SELECT q.number FROM orders o JOIN quote q ON q.id = o.quote_id WHERE o.id = ${orderId}`
  return row?.number ?? null
}
