import { prisma } from '#app/db/client.server.ts'
import { Prisma } from '#app/db/generated/client.ts'
import { listOrder, type SortColumns } from '#app/db/list-order.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import type { ListAsked } from '#app/domain/list-asked.ts'
import type { DeskProduct, DeskProductRow } from './desk-product.ts'
import { containing, searchWords } from './product-search.ts'

const variants = '(SELECT count(*)::int FROM variant v WHERE v.product_id = p.id)'
const onHand = `COALESCE((SELECT sum(l.on_hand) FROM stock_level l JOIN variant v ON v.id = l.variant_id
  WHERE v.product_id = p.id), 0)`

const sorts: SortColumns = {
  name: 'search_form(p.name)',
  brand: ['search_form(p.brand)', 'NULLS LAST'],
  category: 'search_form(c.name)',
  status: 'p.status',
  variants,
  onHand,
}

/** All products, drafts too, by name unless asked otherwise; found by anything that one of their variants is found by. */
export async function listDeskProducts(
  asked: ListAsked & { statuses: readonly string[] },
  db: Transaction = prisma,
): Promise<{ rows: DeskProductRow[]; total: number }> {
  const patterns = searchWords(asked.q).map(containing)
  const statuses = [...asked.statuses]
  const conditions = [Prisma.sql`true`]
  if (statuses.length > 0) conditions.push(Prisma.sql`p.status::text = ANY (${statuses}::text[])`)
  if (patterns.length > 0)
    conditions.push(Prisma.sql`EXISTS (SELECT 1 FROM variant v WHERE v.product_id = p.id
      AND v.search_text LIKE ALL (${patterns}::text[]))`)
  const where = Prisma.join(conditions, ' AND ')
  const found = await db.$queryRaw<(DeskProductRow & { total: number })[]>`
    SELECT p.slug, p.name, p.brand, c.name AS category, p.status::text AS status, ${Prisma.raw(variants)} AS variants,
      trim_scale(${Prisma.raw(onHand)})::text AS "onHand", (SELECT count(*)::int FROM product p WHERE ${where}) AS total
    FROM product p JOIN category c ON c.id = p.category_id WHERE ${where}
    ORDER BY ${listOrder(sorts, asked, 'p.id')} OFFSET ${asked.offset} LIMIT ${asked.pageSize}`
  return { rows: found.map(({ total: _, ...row }) => row), total: found[0]?.total ?? 0 }
}

/** A product with its variants, units, costs and stock; null where there is none. */
export async function findDeskProduct(slug: string): Promise<DeskProduct | null> {
  const [row] = await prisma.$queryRaw<{ product: DeskProduct }[]>`
    SELECT json_build_object('slug', p.slug, 'name', p.name, 'brand', p.brand, 'category', c.name,
      'status', p.status, 'image', p.image, 'tags', p.tags, 'variants', COALESCE((SELECT json_agg(json_build_object(
        'id', v.id::text, 'sku', v.sku, 'name', v.name, 'gtin', v.gtin, 'status', v.status, 'baseUnit', v.base_unit,
        'units', (SELECT json_agg(u.unit_code || ' × ' || trim_scale(u.factor) ORDER BY u.factor)
          FROM variant_unit u WHERE u.variant_id = v.id AND u.unit_code <> v.base_unit),
        'onHand', trim_scale(COALESCE(s.on_hand, 0))::text, 'allocated', trim_scale(COALESCE(s.allocated, 0))::text,
        'reserved', trim_scale(COALESCE(s.reserved, 0))::text,
        'available', trim_scale(COALESCE((SELECT sum(a.available) FROM available_stock a
          WHERE a.variant_id = v.id AND a.channel = 'wholesale'), 0))::text,
        'costs', COALESCE((SELECT json_agg(json_build_object('currency', k.currency,
          'unitCost', trim_scale(k.unit_cost)::text, 'floorPrice', trim_scale(k.floor_price)::text) ORDER BY k.currency)
          FROM variant_cost k WHERE k.variant_id = v.id), '[]'::json)) ORDER BY v.position, v.id)
        FROM variant v LEFT JOIN LATERAL (SELECT sum(l.on_hand) AS on_hand, sum(l.allocated) AS allocated,
          sum(l.reserved) AS reserved FROM stock_level l WHERE l.variant_id = v.id) s ON true
        WHERE v.product_id = p.id), '[]'::json)) AS product
    FROM product p JOIN category c ON c.id = p.category_id WHERE p.slug = ${slug}`
  if (!row) return null
  const { product } = row
  return {
    ...product,
    variants: product.variants.map((variant) => ({ ...variant, units: variant.units ?? [] })),
  }
}
