import { prisma } from '#app/db/client.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import type { ListAsked } from '#app/domain/list-asked.ts'
import type { StockRow } from './stock-row.ts'

/** Levels as they lie, with what is free to promise; one statement. */
export async function listStock(
  asked: ListAsked,
  db: Transaction = prisma,
): Promise<{ rows: StockRow[]; total: number }> {
  const { q, pageSize, offset, sort, descending } = asked
  const like = `%${q.replace(/[\\%_]/g, '\\$&')}%`
  const byAvailable = sort === 'available'
  const rows = await db.$queryRaw<(StockRow & { found: number })[]>`
    WITH level AS (
      SELECT l.*, l.on_hand - l.quarantined - l.allocated - l.reserved - l.safety AS available FROM stock_level l
    )
    SELECT l.variant_id || '-' || l.warehouse_id AS id, v.sku::text AS sku, concat_ws(', ', p.name, NULLIF(v.name, '')) AS name,
      w.code::text AS warehouse, v.base_unit AS "unitCode", trim_scale(l.on_hand)::text AS "onHand",
      trim_scale(l.allocated)::text AS allocated, trim_scale(l.reserved)::text AS reserved,
      trim_scale(l.quarantined)::text AS quarantined, trim_scale(l.safety)::text AS safety,
      trim_scale(l.available)::text AS available, l.bin, count(*) OVER ()::int AS found
    FROM level l JOIN variant v ON v.id = l.variant_id JOIN product p ON p.id = v.product_id
    JOIN warehouse w ON w.id = l.warehouse_id
    WHERE ${q} = '' OR v.search_text LIKE search_form(${like}) OR w.code ILIKE ${like}
    ORDER BY CASE WHEN ${byAvailable} AND NOT ${descending} THEN l.available END,
      CASE WHEN ${byAvailable} AND ${descending} THEN l.available END DESC,
      CASE WHEN NOT ${byAvailable} AND ${descending} THEN v.sku END DESC, v.sku, w.code
    LIMIT ${pageSize} OFFSET ${offset}`
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
