import { toNumeric } from '#app/db/convert.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import type { Decimal } from '#pricing/index.ts'

export type RequestHead = {
  targetTotal: Decimal | null
  message: string | null
  purchaseOrderNumber: string | null
  requestedOn: string | null
}

/** The first version of a quote, still without lines: a request's draft, or what the house prepares. */
export async function insertQuote(
  tx: Transaction,
  quote: {
    number: string
    companyId: bigint
    currency: string
    status: 'draft' | 'prepared'
    /** The contact who asks, or for whom it is. */
    requestedById: bigint
    authorId: bigint
    at: string
  } & RequestHead,
): Promise<{ id: bigint; versionId: bigint }> {
  const [row] = await tx.$queryRaw<{ id: bigint; version_id: bigint }[]>`
    WITH made AS (
      INSERT INTO quote (number, company_id, status, currency, requested_by_id, target_total, message,
        purchase_order_number, requested_on, created_at, updated_at)
      VALUES (${quote.number}, ${quote.companyId}, ${quote.status}::quote_status, ${quote.currency}, ${quote.requestedById},
        ${quote.targetTotal && toNumeric(quote.targetTotal)}::numeric, ${quote.message}, ${quote.purchaseOrderNumber},
        ${quote.requestedOn}::date, ${quote.at}::timestamptz, ${quote.at}::timestamptz) RETURNING id
    ) INSERT INTO quote_version (quote_id, version, author_id, created_at)
      SELECT id, 1, ${quote.authorId}, ${quote.at}::timestamptz FROM made
      RETURNING quote_id AS id, id AS version_id`
  if (!row) throw new Error('A quote that was not made')
  return { id: row.id, versionId: row.version_id }
}

/** That the house began it, and who did. */
export async function insertBegun(
  tx: Transaction,
  { id, actorId, at }: { id: bigint; actorId: bigint; at: string },
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO quote_event (quote_id, version, kind, actor_id, at)
    VALUES (${id}, 1, 'begun', ${actorId}, ${at}::timestamptz)`
}

/** The seller's day of an instant: of which year a number is. */
export async function sellerDay(tx: Transaction, at: string): Promise<string> {
  const [row] = await tx.$queryRaw<{ day: string }[]>`
    SELECT (${at}::timestamptz AT TIME ZONE time_zone)::date::text AS day FROM seller`
  if (!row) throw new TypeError('There is no seller')
  return row.day
}
