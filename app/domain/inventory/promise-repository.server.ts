import { toDecimal, toNumeric } from '#app/db/convert.server.ts'
import { Prisma } from '#app/db/generated/client.ts'
import { readDirectly } from '#app/db/prepared.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import { Decimal } from '#pricing/decimal.ts'
import type { PromisedItem, WantedItem } from './promise.ts'

export type StockPromise = {
  /** allocate: for an order that is placed. reserve: until a deadline, for one that waits, or for a quote. */
  kind: 'allocate' | 'reserve'
  channel: 'retail' | 'wholesale'
  documentType: string
  documentId: bigint
  actorId: bigint | null
  /** The deadline of a reservation. */
  expiresAt?: string
  items: readonly WantedItem[]
}

type PromiseRow = {
  variant_id: string
  available: string
  places: { warehouseId: string; quantity: string }[] | null
  expected_on: string | null
}

/**
 * Promises stock in one ordered statement: levels are locked in the order of their keys, so that two documents neither
 * deadlock nor get the same unit; an item that may not be short gets all or nothing. Movements, and reservations where
 * the promise has a deadline, are written with it. Availability is the domain's rule: on hand less quarantined,
 * allocated, reserved, safety and what is set aside for the other channels.
 */
export async function promiseStock(
  tx: Transaction,
  promise: StockPromise,
): Promise<PromisedItem[]> {
  const { items } = promise
  if (items.length === 0) return []
  const rows = await readDirectly<PromiseRow>(
    tx,
    Prisma.sql`
    WITH wanted AS (
      SELECT * FROM unnest(
        ${items.map((item) => item.variantId)}::bigint[], ${items.map((item) => toNumeric(item.quantity))}::numeric[],
        ${items.map((item) => item.backorderAllowed)}::boolean[]
      ) AS w(variant_id, quantity, backorder)
    ), locked AS (
      SELECT l.* FROM stock_level l
      JOIN wanted USING (variant_id)
      JOIN warehouse h ON h.id = l.warehouse_id AND h.active
      ORDER BY l.variant_id, l.warehouse_id FOR UPDATE OF l
    ), free AS (
      SELECT l.variant_id, l.warehouse_id, GREATEST(0, l.on_hand - l.quarantined - l.allocated - l.reserved - l.safety
        - COALESCE((SELECT sum(f.quantity) FROM ring_fence f WHERE f.variant_id = l.variant_id
            AND f.warehouse_id = l.warehouse_id AND f.channel <> ${promise.channel}::channel), 0)) AS quantity
      FROM locked l
    ), running AS (
      SELECT f.variant_id, f.warehouse_id, f.quantity AS free, w.quantity AS wanted, w.backorder,
        sum(f.quantity) OVER (PARTITION BY f.variant_id) AS total,
        sum(f.quantity) OVER (PARTITION BY f.variant_id ORDER BY f.warehouse_id) - f.quantity AS before
      FROM free f JOIN wanted w USING (variant_id)
    ), taken AS (
      SELECT variant_id, warehouse_id, LEAST(free, GREATEST(0, wanted - before)) AS quantity FROM running
      WHERE (total >= wanted OR backorder) AND LEAST(free, wanted - before) > 0
    ), ${written(promise)}
    SELECT w.variant_id::text, COALESCE((SELECT max(r.total) FROM running r WHERE r.variant_id = w.variant_id), 0)::text AS available,
      (SELECT json_agg(json_build_object('warehouseId', t.warehouse_id::text, 'quantity', t.quantity::text) ORDER BY t.warehouse_id)
        FROM taken t WHERE t.variant_id = w.variant_id) AS places,
      CASE WHEN w.quantity > COALESCE((SELECT max(r.total) FROM running r WHERE r.variant_id = w.variant_id), 0) THEN
        (SELECT min(i.expected_on)::text FROM (
          SELECT expected_on, sum(quantity) OVER (ORDER BY expected_on, id) AS coming FROM incoming_stock
          WHERE variant_id = w.variant_id) i
        WHERE i.coming >= w.quantity - COALESCE((SELECT max(r.total) FROM running r WHERE r.variant_id = w.variant_id), 0))
      END AS expected_on
    FROM wanted w`,
  )
  return rows.map(promisedItem)
}

/** The level's column, its movement and, with a deadline, its reservation. */
function written({ kind, documentType, documentId, actorId, expiresAt }: StockPromise): Prisma.Sql {
  const column = Prisma.raw(kind === 'allocate' ? 'allocated' : 'reserved')
  return Prisma.sql`
    changed AS (
      UPDATE stock_level l SET ${column} = l.${column} + t.quantity FROM taken t
      WHERE l.variant_id = t.variant_id AND l.warehouse_id = t.warehouse_id
    ), moved AS (
      INSERT INTO stock_movement (variant_id, warehouse_id, kind, ${column}_delta, document_type, document_id, actor_id)
      SELECT variant_id, warehouse_id, ${kind}::stock_movement_kind, quantity, ${documentType}, ${documentId}, ${actorId}::bigint
      FROM taken
    ), held AS (
      INSERT INTO reservation (variant_id, warehouse_id, document_type, document_id, quantity, expires_at)
      SELECT variant_id, warehouse_id, ${documentType}, ${documentId}, quantity, ${expiresAt ?? null}::timestamptz
      FROM taken WHERE ${kind} = 'reserve'
    )`
}

function promisedItem(row: PromiseRow): PromisedItem {
  return {
    variantId: BigInt(row.variant_id),
    available: toDecimal(row.available),
    places: (row.places ?? []).map(({ warehouseId, quantity }) => ({
      warehouseId: BigInt(warehouseId),
      quantity: new Decimal(quantity),
    })),
    expectedOn: row.expected_on,
  }
}
