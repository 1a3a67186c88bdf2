import { idArray, type Reader, readPrepared } from '#app/db/prepared.server.ts'
import type { PriceBuyer } from '#app/domain/companies/price-buyer.ts'
import { audienceParameters } from './audience-parameters.server.ts'
import { isVisibleSql, visibilitySql } from './visibility-sql.ts'

const visibleSql = `WITH ${visibilitySql}
SELECT json_agg(json_build_array(v.id::text, p.category_id::text) ORDER BY v.sort_name, v.id)::text AS found
FROM variant v JOIN product p ON p.id = v.product_id CROSS JOIN seen s
WHERE v.status = 'active' AND ${isVisibleSql}
  AND ($1::text IS NULL OR p.category_id = ANY ($1::bigint[]))`

/** Every variant that the buyer may see, with its category, by name; of some categories only, where they are named. */
export async function listVisibleVariants(
  db: Reader,
  { buyer, at, categoryIds }: { buyer: PriceBuyer; at: string; categoryIds: string[] | null },
): Promise<[variantId: string, categoryId: string][]> {
  const [row] = await readPrepared<{ found: string | null }>(
    db,
    visibleSql,
    categoryIds && idArray(categoryIds),
    ...audienceParameters(buyer, at),
  )
  return JSON.parse(row?.found ?? '[]')
}

export type PrintedVariant = {
  id: string
  sku: string
  name: string
  brand: string | null
  units: { unit: string; name: string; factor: string }[]
}

/** What a printed list says of variants, in the reader's language: the usual unit first. */
export async function listPrintedVariants(
  db: Reader,
  ids: readonly string[],
  locale: string,
): Promise<PrintedVariant[]> {
  const [row] = await readPrepared<{ found: string | null }>(
    db,
    `SELECT json_agg(json_build_object('id', v.id::text, 'sku', v.sku::text,
      'name', trim(COALESCE(p.translations #>> ARRAY[$2::text, 'name'], p.name) || ' ' || v.name), 'brand', p.brand,
      'units', (SELECT json_agg(json_build_object('unit', u.unit_code, 'name', COALESCE(n.names ->> $2::text, n.name),
        'factor', trim_scale(u.factor)::text) ORDER BY u.is_default DESC, u.factor, u.unit_code)
        FROM variant_unit u JOIN unit n ON n.code = u.unit_code WHERE u.variant_id = v.id)))::text AS found
    FROM variant v JOIN product p ON p.id = v.product_id WHERE v.id = ANY ($1::bigint[])`,
    idArray(ids),
    locale,
  )
  return JSON.parse(row?.found ?? '[]')
}
