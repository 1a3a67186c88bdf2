import { toNumeric } from '#app/db/convert.server.ts'
import { Prisma } from '#app/db/generated/client.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import type { PricedLines } from './price-order-lines.ts'

/**
 * A list that is published to take another's place (`takeOverQuotas`) goes on sharing what is used with it: orders placed
 * before it opens count, and so does what comes back afterwards.
 */
const withSuccessors = Prisma.sql`shared AS (
    SELECT list_id, variant_id, quantity, false AS follows FROM given
    UNION ALL
    SELECT n.id, s.variant_id, s.quantity, true FROM shared s
    JOIN price_list n ON n.replaces_id = s.list_id AND n.status = 'active'
  ), taken AS (
    SELECT list_id, variant_id, sum(quantity) AS quantity, bool_and(follows) AS follows FROM shared
    GROUP BY list_id, variant_id
  ), locked AS (
    SELECT q.price_list_id, q.variant_id, t.quantity, t.follows FROM price_quota q
    JOIN taken t ON t.list_id = q.price_list_id AND t.variant_id = q.variant_id
    ORDER BY q.price_list_id, q.variant_id FOR UPDATE OF q
  )`

/** Takes what lines use of contracts' quotas, in the order of their keys; a quota that is used up meanwhile refuses. */
export async function takeQuotas(
  tx: Transaction,
  quotas: PricedLines['quotas'],
): Promise<Result<null, 'price-changed'>> {
  if (quotas.length === 0) return ok(null)
  const [row] = await tx.$queryRaw<{ missing: number }[]>`
    WITH RECURSIVE given AS (
      SELECT list_id, variant_id, sum(quantity) AS quantity FROM unnest(
        ${quotas.map(({ use }) => BigInt(use.listId))}::bigint[], ${quotas.map(({ variantId }) => variantId)}::bigint[],
        ${quotas.map(({ use }) => toNumeric(use.baseQuantity))}::numeric[]) AS t(list_id, variant_id, quantity)
      GROUP BY list_id, variant_id
    ), ${withSuccessors}, used AS (
      UPDATE price_quota q SET used = LEAST(q.used + l.quantity, q.quota) FROM locked l
      WHERE q.price_list_id = l.price_list_id AND q.variant_id = l.variant_id
        AND (l.follows OR q.used + l.quantity <= q.quota)
      RETURNING l.follows
    )
    SELECT ((SELECT count(*) FROM given) - (SELECT count(*) FROM used WHERE NOT follows))::int AS missing`
  return row?.missing === 0 ? ok(null) : refuse('price-changed')
}

/** An order that is cancelled or rejected gives back what its lines took, as their receipts say. */
export async function giveBackQuotas(tx: Transaction, orderId: bigint): Promise<void> {
  await tx.$executeRaw`
    WITH RECURSIVE given AS (
      SELECT (u ->> 'listId')::bigint AS list_id, l.variant_id, sum((u ->> 'baseQuantity')::numeric) AS quantity
      FROM order_line l, jsonb_path_query(l.receipt, '$.outcome.price.quotaTaken[*]') AS u
      WHERE l.order_id = ${orderId} GROUP BY 1, 2
    ), ${withSuccessors}
    UPDATE price_quota q SET used = GREATEST(0, q.used - l.quantity) FROM locked l
    WHERE q.price_list_id = l.price_list_id AND q.variant_id = l.variant_id`
}
