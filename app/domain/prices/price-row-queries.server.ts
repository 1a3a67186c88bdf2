import { prisma } from '#app/db/client.server.ts'
import { containing, searchWords } from '#app/domain/catalog/product-search.ts'
import type { Scope } from '#app/domain/companies/scope.ts'
import { readableList } from './price-list-scope-queries.server.ts'
import type { PriceRowView } from './price-list-view.ts'

type RowsAsked = { q: string; offset: number; pageSize: number }

/** One page of a list's rows, by product and break; those whose article has all the words. */
export async function listPriceRows(
  scope: Scope,
  code: string,
  { q, offset, pageSize }: RowsAsked,
): Promise<{ rows: PriceRowView[]; total: number }> {
  const words = searchWords(q).map(containing)
  const found = await prisma.$queryRaw<{ row: PriceRowView; total: number }[]>`
    SELECT json_build_object('id', r.id::text, 'sku', v.sku, 'slug', p.slug,
      'name', trim(p.name || ' ' || v.name), 'unit', r.unit_code,
      'minimumQuantity', trim_scale(r.minimum_quantity)::text, 'unitPrice', trim_scale(r.unit_price)::text,
      'priceBase', r.price_base, 'firstDay', (r.valid_from AT TIME ZONE s.time_zone)::date,
      'lastDay', ((r.valid_until - interval '1 millisecond') AT TIME ZONE s.time_zone)::date) AS row,
      count(*) OVER ()::int AS total
    FROM price_list l JOIN price_row r ON r.price_list_id = l.id JOIN variant v ON v.id = r.variant_id
    JOIN product p ON p.id = v.product_id CROSS JOIN seller s
    WHERE l.code = ${code}::citext AND ${readableList(scope)} AND v.search_text LIKE ALL (${words}::text[])
    ORDER BY v.sort_name, v.id, r.unit_code, r.minimum_quantity, r.valid_from NULLS FIRST
    OFFSET ${offset} LIMIT ${pageSize}`
  return { rows: found.map(({ row }) => row), total: found[0]?.total ?? 0 }
}
