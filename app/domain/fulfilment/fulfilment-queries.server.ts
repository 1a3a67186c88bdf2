import { prisma } from '#app/db/client.server.ts'
import { toDecimal } from '#app/db/convert.server.ts'
import { listOrder, type SortColumns } from '#app/db/list-order.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import { type Scope, scopeParameters } from '#app/domain/companies/scope.ts'
import type { ListAsked } from '#app/domain/list-asked.ts'
import type { OrderToPick, PickLine } from './pick-list.ts'
import type { QueueRow } from './queue-row.ts'

const sorts: SortColumns = {
  number: 'o.number',
  company: `search_form(coalesce(c.name, o.billing_address->>'name', ''))`,
  state: 'o.status',
  city: `search_form(coalesce(o.shipping_address->>'city', ''))`,
  orderedOn: 'o.ordered_on',
  requestedOn: ['o.requested_on', 'NULLS LAST'],
  lines: 'l.lines',
}

/** Orders with allocated goods that wait to leave, those wished first and then the oldest first unless asked otherwise. */
export async function listOrdersToShip(
  scope: Scope,
  asked: ListAsked,
  db: Transaction = prisma,
): Promise<{ rows: QueueRow[]; total: number }> {
  const { companyId, salesRepId } = scopeParameters(scope)
  const rows = await db.$queryRaw<(QueueRow & { found: bigint })[]>`
    SELECT o.number, coalesce(c.name, o.billing_address->>'name', '') AS "companyName", o.status::text,
      o.ordered_on::text AS "orderedOn", o.requested_on::text AS "requestedOn",
      coalesce(o.shipping_address->>'city', '') AS city, l.lines::int, count(*) OVER () AS found
    FROM orders o
    LEFT JOIN company c ON c.id = o.company_id
    CROSS JOIN LATERAL (
      SELECT count(*) AS lines FROM order_line WHERE order_id = o.id AND allocated_quantity > 0
    ) l
    WHERE o.status IN ('placed', 'picking', 'partiallyShipped') AND o.origin = 'portal' AND l.lines > 0
      AND (${companyId}::bigint IS NULL OR o.company_id = ${companyId})
      AND (${salesRepId}::bigint IS NULL OR c.sales_rep_id = ${salesRepId})
    ORDER BY ${listOrder(sorts, asked, 'o.ordered_on', 'o.id')} LIMIT ${asked.pageSize} OFFSET ${asked.offset}`
  return {
    rows: rows.map(({ found, ...row }) => row),
    total: Number(rows[0]?.found ?? 0),
  }
}

export type ReadyShipment = {
  number: string
  orderNumber: string
  companyName: string
  shippedOn: string
  carrier: string
}

/** Shipments that left and are on no invoice yet, the oldest first. */
export async function listShipmentsToInvoice(scope: Scope): Promise<ReadyShipment[]> {
  const { companyId, salesRepId } = scopeParameters(scope)
  return prisma.$queryRaw<ReadyShipment[]>`
    SELECT s.number, o.number AS "orderNumber", coalesce(c.name, o.billing_address->>'name', '') AS "companyName",
      s.shipped_on::text AS "shippedOn", s.carrier
    FROM shipment s
    JOIN orders o ON o.id = s.order_id
    LEFT JOIN company c ON c.id = o.company_id
    WHERE o.origin = 'portal' AND NOT EXISTS (SELECT 1 FROM invoice i WHERE i.shipment_id = s.id)
      AND EXISTS (SELECT 1 FROM shipment_line l JOIN order_line ol ON ol.id = l.order_line_id
        WHERE l.shipment_id = s.id AND ol.invoiced_quantity < ol.quantity - ol.cancelled_quantity)
      AND (${companyId}::bigint IS NULL OR o.company_id = ${companyId})
      AND (${salesRepId}::bigint IS NULL OR c.sales_rep_id = ${salesRepId})
    ORDER BY s.shipped_on, s.id LIMIT 200`
}

/** An order of the scope with its pick list; null where there is none. */
export async function findOrderToPick(scope: Scope, number: string): Promise<OrderToPick | null> {
  const { companyId, salesRepId } = scopeParameters(scope)
  const [order] = await prisma.$queryRaw<(OrderToPick & { id: bigint })[]>`
    SELECT o.id, o.number, o.status::text, coalesce(c.name, o.billing_address->>'name', '') AS "companyName",
      o.purchase_order_number AS "purchaseOrderNumber", o.requested_on::text AS "requestedOn", o.note,
      o.shipping_address AS "shipTo", jsonb_build_object('amount', o.total::text, 'currency', o.currency) AS total,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('number', s.number, 'shippedOn', s.shipped_on, 'carrier', s.carrier,
        'invoice', (SELECT i.number FROM invoice i WHERE i.shipment_id = s.id AND i.kind = 'invoice' LIMIT 1))
        ORDER BY s.id), '[]') FROM shipment s WHERE s.order_id = o.id) AS shipments,
      (SELECT coalesce(jsonb_agg(DISTINCT jsonb_build_object('code', w.code, 'name', w.name)), '[]')
        FROM order_allocation a JOIN warehouse w ON w.id = a.warehouse_id JOIN order_line l ON l.id = a.order_line_id
        WHERE l.order_id = o.id AND a.quantity > 0) AS warehouses
    FROM orders o LEFT JOIN company c ON c.id = o.company_id
    WHERE o.number = ${number} AND o.origin = 'portal'
      AND (${companyId}::bigint IS NULL OR o.company_id = ${companyId})
      AND (${salesRepId}::bigint IS NULL OR c.sales_rep_id = ${salesRepId})`
  if (!order) return null
  const { id, ...view } = order
  return { ...view, lines: await pickLines(id) }
}

type LineRow = Omit<PickLine, 'quantity' | 'allocated' | 'backordered' | 'shipped'> & {
  quantity: { toString(): string }
  allocated: { toString(): string }
  backordered: { toString(): string }
  shipped: { toString(): string }
}

async function pickLines(orderId: bigint): Promise<PickLine[]> {
  const rows = await prisma.$queryRaw<LineRow[]>`
    SELECT l.position, l.sku, l.name, l.unit_code AS "unitCode", a.bin, a.warehouse, l.quantity,
      l.allocated_quantity AS allocated, l.backordered_quantity AS backordered, l.shipped_quantity AS shipped
    FROM order_line l
    LEFT JOIN LATERAL (
      SELECT s.bin, w.code::text AS warehouse FROM order_allocation a
      JOIN warehouse w ON w.id = a.warehouse_id
      LEFT JOIN stock_level s ON s.variant_id = l.variant_id AND s.warehouse_id = a.warehouse_id
      WHERE a.order_line_id = l.id AND a.quantity > 0 ORDER BY a.quantity DESC LIMIT 1
    ) a ON true
    WHERE l.order_id = ${orderId} ORDER BY a.warehouse, a.bin, l.position`
  const text = (value: { toString(): string }) => toDecimal(value).toFixed()
  return rows.map((row) => ({
    ...row,
    quantity: text(row.quantity),
    allocated: text(row.allocated),
    backordered: text(row.backordered),
    shipped: text(row.shipped),
  }))
}
