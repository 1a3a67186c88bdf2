import { toNumeric } from '#app/db/convert.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import type { PricedLines } from './price-order-lines.ts'

/** Takes what lines use of contracts' quotas, in the order of their keys; a quota that is used up meanwhile refuses. */
export async function takeQuotas(
  tx: Transaction,
  quotas: PricedLines['quotas'],
): Promise<Result<null, 'price-changed'>> {
  if (quotas.length === 0) return ok(null)
  const [row] = await tx.$queryRaw<{ missing: number }[]>`
    WITH taken AS (
      SELECT list_id, variant_id, sum(quantity) AS quantity FROM unnest(
        ${quotas.map(({ use }) => BigInt(use.listId))}::bigint[], ${quotas.map(({ variantId }) => variantId)}::bigint[],
        ${quotas.map(({ use }) => toNumeric(use.baseQuantity))}::numeric[]) AS t(list_id, variant_id, quantity)
      GROUP BY list_id, variant_id
    ), locked AS (
      SELECT q.price_list_id, q.variant_id FROM price_quota q
      JOIN taken t ON t.list_id = q.price_list_id AND t.variant_id = q.variant_id
      ORDER BY q.price_list_id, q.variant_id FOR UPDATE OF q
    ), used AS (
      UPDATE price_quota q SET used = q.used + t.quantity FROM taken t JOIN locked l
        ON l.price_list_id = t.list_id AND l.variant_id = t.variant_id
      WHERE q.price_list_id = t.list_id AND q.variant_id = t.variant_id AND q.used + t.quantity <= q.quota
      RETURNING 1
    )
    SELECT ((SELECT count(*) FROM taken) - (SELECT count(*) FROM used))::int AS missing`
  return row?.missing === 0 ? ok(null) : refuse('price-changed')
}

/** An order that is cancelled or rejected gives back what its lines took, as their receipts say. */
export async function giveBackQuotas(tx: Transaction, orderId: bigint): Promise<void> {
  await tx.$executeRaw`
    WITH taken AS (
      SELECT (u ->> 'listId')::bigint AS list_id, l.variant_id, sum((u ->> 'baseQuantity')::numeric) AS quantity
      FROM order_line l, jsonb_path_query(l.receipt, '$.outcome.price.quotaTaken[*]') AS u
      WHERE l.order_id = ${orderId} GROUP BY 1, 2
    ), locked AS (
      SELECT q.price_list_id, q.variant_id, t.quantity FROM price_quota q
      JOIN taken t ON t.list_id = q.price_list_id AND t.variant_id = q.variant_id
      ORDER BY q.price_list_id, q.variant_id FOR UPDATE OF q
    )
    UPDATE price_quota q SET used = GREATEST(0, q.used - l.quantity) FROM locked l
    WHERE q.price_list_id = l.price_list_id AND q.variant_id = l.variant_id`
}
