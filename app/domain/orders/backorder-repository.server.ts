import { prisma } from '#app/db/client.server.ts'
import { toNumeric } from '#app/db/convert.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import type { StockedLine } from './order-stock.server.ts'

/** Released orders with a line that what is free now could serve by at least one unit, the earliest placed first. */
export async function listBackorders(): Promise<bigint[]> {
  const rows = await prisma.$queryRaw<{ id: bigint }[]>`
    SELECT o.id FROM orders o
    WHERE o.status IN ('placed', 'picking', 'partiallyShipped') AND o.origin = 'portal' AND o.channel = 'wholesale'
      AND EXISTS (SELECT 1 FROM order_line l WHERE l.order_id = o.id AND l.backordered_quantity > 0
        AND l.unit_factor <= (
          SELECT sum(GREATEST(0, s.on_hand - s.quarantined - s.allocated - s.reserved - s.safety - COALESCE((
            SELECT sum(f.quantity) FROM ring_fence f WHERE f.variant_id = s.variant_id
              AND f.warehouse_id = s.warehouse_id AND f.channel <> 'wholesale'), 0)))
          FROM stock_level s JOIN warehouse w ON w.id = s.warehouse_id AND w.active
          WHERE s.variant_id = l.variant_id))
    ORDER BY o.placed_at, o.id LIMIT 500`
  return rows.map(({ id }) => id)
}

type Waiting = {
  position: number
  sku: string
  variantId: bigint
  quantity: string
  factor: string
}

/** Locks the order, if it still may get goods, and reads what it waits for. */
export async function lockBackorder(tx: Transaction, id: bigint): Promise<Waiting[]> {
  const locked = await tx.$queryRaw<{ id: bigint }[]>`
    SELECT id FROM orders WHERE id = ${id} AND status IN ('placed', 'picking', 'partiallyShipped') FOR UPDATE`
  if (locked.length === 0) return []
  return tx.$queryRaw<Waiting[]>`
    SELECT position, sku, variant_id AS "variantId", backordered_quantity::text AS quantity, unit_factor::text AS factor
    FROM order_line WHERE order_id = ${id} AND backordered_quantity > 0 AND variant_id IS NOT NULL ORDER BY position`
}

/** From waiting to allocated, with the places it lies in. */
export async function saveBackorder(
  tx: Transaction,
  id: bigint,
  stocked: readonly StockedLine[],
): Promise<void> {
  const rows = JSON.stringify(
    stocked.map(({ position, promised, places }) => ({
      position,
      promised: toNumeric(promised),
      places: places.map(({ warehouseId, quantity }) => ({
        warehouseId: String(warehouseId),
        quantity: toNumeric(quantity),
      })),
    })),
  )
  await tx.$executeRaw`
    WITH given AS (
      SELECT l.id, r.* FROM jsonb_to_recordset(${rows}::jsonb) AS r(position int, promised numeric, places jsonb)
      JOIN order_line l ON l.order_id = ${id} AND l.position = r.position
    ), changed AS (
      UPDATE order_line l SET allocated_quantity = l.allocated_quantity + g.promised,
        backordered_quantity = l.backordered_quantity - g.promised FROM given g WHERE l.id = g.id
    )
    INSERT INTO order_allocation AS a (order_line_id, warehouse_id, quantity)
    SELECT g.id, p."warehouseId", p.quantity
    FROM given g, jsonb_to_recordset(g.places) AS p("warehouseId" bigint, quantity numeric)
    ON CONFLICT (order_line_id, warehouse_id) DO UPDATE SET quantity = a.quantity + EXCLUDED.quantity`
}
