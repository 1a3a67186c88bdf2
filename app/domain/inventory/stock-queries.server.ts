import { prisma } from '#app/db/client.server.ts'
import { Prisma } from '#app/db/generated/client.ts'
import { listOrder, type SortColumns } from '#app/db/list-order.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import type { ListAsked } from '#app/domain/list-asked.ts'
import type { StockRow } from './stock-row.ts'

const available = 'l.on_hand - l.quarantined - l.allocated - l.reserved - l.safety'

const sorts: SortColumns = { sku: 'v.sku', available: `(${available})` }

/** Levels as they lie, with what is free to promise; one statement. */
export async function listStock(
  asked: ListAsked,
  db: Transaction = prisma,
): Promise<{ rows: StockRow[]; total: number }> {
  const { q, pageSize, offset } = asked
  const like = `%${q.replace(/[\\%_]/g, '\\$&')}%`
  const where = q
    ? Prisma.sql`v.search_text LIKE search_form(${like}) OR w.code ILIKE ${like}`
    : Prisma.sql`true`
  const counted = q
    ? Prisma.sql`JOIN variant v ON v.id = l.variant_id JOIN warehouse w ON w.id = l.warehouse_id`
    : Prisma.empty
  const rows = await db.$queryRaw<(StockRow & { found: number })[]>`
    SELECT l.variant_id || '-' || l.warehouse_id AS id, v.sku::text AS sku, concat_ws(', ', p.name, NULLIF(v.name, '')) AS name,
      w.code::text AS warehouse, v.base_unit AS "unitCode", trim_scale(l.on_hand)::text AS "onHand",
      trim_scale(l.allocated)::text AS allocated, trim_scale(l.reserved)::text AS reserved,
      trim_scale(l.quarantined)::text AS quarantined, trim_scale(l.safety)::text AS safety,
      trim_scale(${Prisma.raw(available)})::text AS available, l.bin,
      (SELECT count(*)::int FROM stock_level l ${counted} WHERE ${where}) AS found
    FROM stock_level l JOIN variant v ON v.id = l.variant_id JOIN product p ON p.id = v.product_id
    JOIN warehouse w ON w.id = l.warehouse_id
    WHERE ${where} ORDER BY ${listOrder(sorts, asked, 'v.sku', 'w.code')} LIMIT ${pageSize} OFFSET ${offset}`
  return { rows: rows.map(({ found: _, ...row }) => row), total: rows[0]?.found ?? 0 }
}

export async function listWarehouses(): Promise<{ code: string; name: string }[]> {
  return prisma.warehouse.findMany({
    where: { active: true },
    select: { code: true, name: true },
    orderBy: { code: 'asc' },
  })
}

/** The item and place that a change names; SKUs compare trimmed and without case. */
export async function findStockItem(
  tx: Transaction,
  sku: string,
  warehouse: string,
): Promise<{ variantId: bigint; warehouseId: bigint; precision: number } | null> {
  const [row] = await tx.$queryRaw<
    { variant_id: bigint; warehouse_id: bigint; precision: number }[]
  >`
    SELECT v.id AS variant_id, w.id AS warehouse_id, v.precision FROM variant v, warehouse w
    WHERE v.sku = ${sku}::citext AND w.code = ${warehouse}::citext AND w.active`
  return row
    ? { variantId: row.variant_id, warehouseId: row.warehouse_id, precision: row.precision }
    : null
}
