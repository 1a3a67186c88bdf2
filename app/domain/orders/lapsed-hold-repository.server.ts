import { prisma } from '#app/db/client.server.ts'
import { toDecimal } from '#app/db/convert.server.ts'
import { Prisma } from '#app/db/generated/client.ts'
import type { Transaction } from '#app/db/transaction.server.ts'

/** Held for credit, not for another reason: those keep their commitment and their stock. */
const heldForCredit = (before: string) => Prisma.sql`
  o.status = 'onHold' AND o.on_account AND NOT o.committed 
  AND (SELECT max(e.at) FROM order_event e WHERE e.order_id = o.id) <= ${before}::timestamptz`

/** Orders held for credit since before then that still have stock lying aside. */
export async function lapsedHolds(before: string): Promise<bigint[]> {
  const rows = await prisma.$queryRaw<{ id: bigint }[]>`
    SELECT o.id FROM orders o WHERE ${heldForCredit(before)}
      AND EXISTS (SELECT FROM order_line l WHERE l.order_id = o.id AND l.allocated_quantity > 0)
    ORDER BY o.id LIMIT 500`
  return rows.map(({ id }) => id)
}

type Place = { variantId: bigint; warehouseId: bigint; quantity: string }

/** The order's stock, base units, in the order of its keys; nothing where it was decided meanwhile. */
export async function lockLapsedHold(tx: Transaction, id: bigint, before: string) {
  const locked = await tx.$queryRaw<object[]>`
    SELECT o.id FROM orders o WHERE o.id = ${id} AND ${heldForCredit(before)} FOR UPDATE`
  if (locked.length === 0) return []
  const places = await tx.$queryRaw<Place[]>`
    SELECT l.variant_id AS "variantId", a.warehouse_id AS "warehouseId", sum(a.quantity)::text AS quantity
    FROM order_allocation a JOIN order_line l ON l.id = a.order_line_id
    WHERE l.order_id = ${id} AND a.quantity > 0 GROUP BY 1, 2 ORDER BY 1, 2`
  return places.map((place) => ({ ...place, quantity: toDecimal(place.quantity) }))
}

/** The timeline says why nothing lies aside any more. */
export async function noteFreed(tx: Transaction, id: bigint, at: string): Promise<void> {
  await tx.orderEvent.create({ data: { orderId: id, kind: 'stockFreed', at: new Date(at) } })
}
