import { toDecimal, toNumeric } from '#app/db/convert.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import { type Scope, scopeParameters } from '#app/domain/companies/scope.ts'
import type { HeldStock, ShipmentPlan, ShippableLine, ShippableOrder } from './shipment.ts'

type OrderRow = {
  id: bigint
  number: string
  status: string
  company_id: bigint | null
  purchase_order_number: string | null
  actor_email: string | null
  locale: string
  today: string
}

export type OrderToShip = ShippableOrder & {
  companyId: bigint | null
  purchaseOrderNumber: string | null
  /** Whom the notice goes to: the contact the order is for. */
  recipient: string | null
  locale: string
  /** The seller's calendar day of the instant. */
  today: string
}

/** Locks the order's row within the scope; null where there is none. */
export async function lockOrderToShip(
  tx: Transaction,
  scope: Scope,
  number: string,
  at: string,
): Promise<OrderToShip | null> {
  const { companyId, salesRepId } = scopeParameters(scope)
  const [order] = await tx.$queryRaw<OrderRow[]>`
    SELECT o.id, o.number, o.status::text, o.company_id, o.purchase_order_number, u.email AS actor_email,
      coalesce(u.locale, c.locale, 'en') AS locale,
      to_char(${at}::timestamptz AT TIME ZONE coalesce((SELECT time_zone FROM seller), 'UTC'), 'YYYY-MM-DD') AS today
    FROM orders o
    LEFT JOIN company c ON c.id = o.company_id
    LEFT JOIN users u ON u.id = o.principal_id
    WHERE o.number = ${number} AND (${companyId}::bigint IS NULL OR o.company_id = ${companyId})
      AND (${salesRepId}::bigint IS NULL OR c.sales_rep_id = ${salesRepId})
    FOR UPDATE OF o`
  if (!order) return null
  const [lines, held] = [await linesOf(tx, order.id), await heldFor(tx, order.id)]
  return {
    id: order.id,
    number: order.number,
    status: order.status,
    lines,
    held,
    companyId: order.company_id,
    purchaseOrderNumber: order.purchase_order_number,
    recipient: order.actor_email,
    locale: order.locale,
    today: order.today,
  }
}

async function linesOf(tx: Transaction, orderId: bigint): Promise<ShippableLine[]> {
  const rows = await tx.orderLine.findMany({ where: { orderId }, orderBy: { position: 'asc' } })
  return rows.map((row) => ({
    id: row.id,
    position: row.position,
    variantId: row.variantId,
    factor: toDecimal(row.unitFactor),
    quantity: toDecimal(row.quantity),
    allocated: toDecimal(row.allocatedQuantity),
    shipped: toDecimal(row.shippedQuantity),
    cancelled: toDecimal(row.cancelledQuantity),
    invoiced: toDecimal(row.invoicedQuantity),
  }))
}

async function heldFor(tx: Transaction, orderId: bigint): Promise<HeldStock[]> {
  const rows = await tx.orderAllocation.findMany({
    where: { orderLine: { orderId }, quantity: { gt: 0 } },
    orderBy: [{ warehouseId: 'asc' }, { orderLineId: 'asc' }],
  })
  return rows.map(({ orderLineId, warehouseId, quantity }) => ({
    lineId: orderLineId,
    warehouseId,
    quantity: toDecimal(quantity),
  }))
}

export type NewShipment = {
  number: string
  orderId: bigint
  plan: ShipmentPlan
  carrier: string
  trackingNumber: string | null
  shippedOn: string
  actorId: bigint | null
  at: string
}

/** The shipment's row and lines, the order's quantities and state, and what leaves the order's allocation. */
export async function saveShipment(tx: Transaction, shipment: NewShipment): Promise<bigint> {
  const { plan, orderId } = shipment
  const ids = plan.lines.map(({ lineId }) => lineId)
  const quantities = plan.lines.map(({ quantity }) => toNumeric(quantity))
  const base = plan.lines.map(({ baseQuantity }) => toNumeric(baseQuantity))
  const [row] = await tx.$queryRaw<{ id: bigint }[]>`
    WITH l AS (
      SELECT * FROM unnest(${ids}::bigint[], ${quantities}::numeric[], ${base}::numeric[]) AS l(line_id, quantity, base)
    ), shipment AS (
      INSERT INTO shipment (number, order_id, warehouse_id, carrier, tracking_number, shipped_on, actor_id, created_at)
      VALUES (${shipment.number}, ${orderId}, ${plan.warehouseId}, ${shipment.carrier}, ${shipment.trackingNumber},
        ${shipment.shippedOn}::date, ${shipment.actorId}, ${shipment.at}::timestamptz)
      RETURNING id
    ), shipped AS (
      INSERT INTO shipment_line (shipment_id, order_line_id, quantity)
      SELECT shipment.id, l.line_id, l.quantity FROM shipment, l
    ), allocation AS (
      UPDATE order_allocation a SET quantity = a.quantity - l.base
      FROM l WHERE a.order_line_id = l.line_id AND a.warehouse_id = ${plan.warehouseId}
    ), line AS (
      UPDATE order_line o SET allocated_quantity = o.allocated_quantity - l.quantity,
        shipped_quantity = o.shipped_quantity + l.quantity
      FROM l WHERE o.id = l.line_id
    ), state AS (
      UPDATE orders SET status = ${plan.status}::order_status, updated_at = ${shipment.at}::timestamptz WHERE id = ${orderId}
    ), event AS (
      INSERT INTO order_event (order_id, kind, actor_id, details, at)
      SELECT ${orderId}, 'shipped', ${shipment.actorId},
        jsonb_build_object('shipment', ${shipment.number}::text, 'carrier', ${shipment.carrier}::text,
          'trackingNumber', ${shipment.trackingNumber}::text), ${shipment.at}::timestamptz
    )
    SELECT id FROM shipment`
  if (!row) throw new Error('A shipment without a row')
  await takeFromStock(tx, row.id, shipment)
  return row.id
}

/** Locks the levels in id order, takes what was allocated, and writes the movements; all or a thrown bug. */
async function takeFromStock(
  tx: Transaction,
  shipmentId: bigint,
  { plan, actorId, at }: NewShipment,
) {
  const variants = plan.lines.map(({ variantId }) => variantId)
  const base = plan.lines.map(({ baseQuantity }) => toNumeric(baseQuantity))
  const moved = await tx.$queryRaw<{ variant_id: bigint }[]>`
    WITH taken AS (
      SELECT variant_id, sum(quantity) AS quantity
      FROM unnest(${variants}::bigint[], ${base}::numeric[]) AS l(variant_id, quantity) GROUP BY variant_id
    ), level AS (
      SELECT s.variant_id FROM stock_level s JOIN taken USING (variant_id)
      WHERE s.warehouse_id = ${plan.warehouseId} ORDER BY s.variant_id FOR UPDATE OF s
    ), changed AS (
      UPDATE stock_level s SET on_hand = s.on_hand - t.quantity, allocated = s.allocated - t.quantity
      FROM taken t JOIN level USING (variant_id)
      WHERE s.variant_id = t.variant_id AND s.warehouse_id = ${plan.warehouseId} AND s.allocated >= t.quantity
      RETURNING s.variant_id, t.quantity
    )
    INSERT INTO stock_movement (variant_id, warehouse_id, kind, on_hand_delta, allocated_delta, document_type,
      document_id, actor_id, at)
    SELECT variant_id, ${plan.warehouseId}, 'ship', -quantity, -quantity, 'shipment', ${shipmentId}::bigint,
      ${actorId}, ${at}::timestamptz
    FROM changed ORDER BY variant_id
    RETURNING variant_id`
  if (moved.length !== new Set(variants).size)
    throw new Error('Allocated stock is not on its level')
}
