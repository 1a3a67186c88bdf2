import { toNumeric } from '#app/db/convert.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import { type StockCause, type StockChange, sumChanges } from './stock-change.ts'

/**
 * Applies changes to stock levels with their movements in one statement: levels are locked in the order of their keys
 * and changed only where every promise stays covered. Any level that refuses refuses all. Refusal: `stock-changed`.
 */
export async function changeStock(
  tx: Transaction,
  cause: StockCause,
  changes: readonly StockChange[],
): Promise<Result<null, 'stock-changed'>> {
  const sums = sumChanges(changes)
  if (sums.length === 0) return ok(null)
  const [row] = await tx.$queryRaw<{ changed: number }[]>`
    WITH delta AS (
      SELECT * FROM unnest(
        ${sums.map((sum) => sum.variantId)}::bigint[], ${sums.map((sum) => sum.warehouseId)}::bigint[],
        ${sums.map((sum) => toNumeric(sum.onHand))}::numeric[], ${sums.map((sum) => toNumeric(sum.allocated))}::numeric[],
        ${sums.map((sum) => toNumeric(sum.reserved))}::numeric[], ${sums.map((sum) => toNumeric(sum.quarantined))}::numeric[]
      ) AS d(variant_id, warehouse_id, on_hand, allocated, reserved, quarantined)
    ), locked AS (
      SELECT l.variant_id, l.warehouse_id FROM stock_level l JOIN delta d USING (variant_id, warehouse_id)
      ORDER BY l.variant_id, l.warehouse_id FOR UPDATE OF l
    ), changed AS (
      UPDATE stock_level l
      SET on_hand = l.on_hand + d.on_hand, allocated = l.allocated + d.allocated,
        reserved = l.reserved + d.reserved, quarantined = l.quarantined + d.quarantined
      FROM delta d JOIN locked USING (variant_id, warehouse_id)
      WHERE l.variant_id = d.variant_id AND l.warehouse_id = d.warehouse_id
        AND l.allocated + d.allocated >= 0 AND l.reserved + d.reserved >= 0 AND l.quarantined + d.quarantined >= 0
        AND l.on_hand + d.on_hand >= l.allocated + d.allocated + l.reserved + d.reserved + l.quarantined + d.quarantined
      RETURNING d.*
    ), moved AS (
      INSERT INTO stock_movement (variant_id, warehouse_id, kind, on_hand_delta, allocated_delta, reserved_delta,
        quarantined_delta, document_type, document_id, note, actor_id)
      SELECT variant_id, warehouse_id, ${cause.kind}::stock_movement_kind, on_hand, allocated, reserved, quarantined,
        ${cause.documentType}, ${cause.documentId}::bigint, ${cause.note ?? null}, ${cause.actorId}::bigint
      FROM changed
    )
    SELECT count(*)::int AS changed FROM changed`
  return row?.changed === sums.length ? ok(null) : refuse('stock-changed')
}

/** A place that never held the item gets its level before the first movement. */
export async function openStockLevel(
  tx: Transaction,
  level: { variantId: bigint; warehouseId: bigint },
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO stock_level (variant_id, warehouse_id) VALUES (${level.variantId}, ${level.warehouseId})
    ON CONFLICT DO NOTHING`
}
