import { type Reader, readPrepared } from '#app/db/prepared.server.ts'
import type { PriceBuyer } from '#app/domain/companies/price-buyer.ts'
import { audienceParameters } from './audience-parameters.server.ts'
import type { ProductFacts } from './product-page.ts'
import { isVisibleSql, visibilitySql } from './visibility-sql.ts'

/** $1 slug, $2 to $5 the audience, $6 locale, $7 day. */
const productSql = `WITH ${visibilitySql}
SELECT json_build_object('slug', p.slug, 'name', COALESCE(p.translations #>> ARRAY[$6::text, 'name'], p.name),
  'description', COALESCE(p.translations #>> ARRAY[$6::text, 'description'], p.description),
  'brand', p.brand, 'tags', p.tags, 'image', p.image,
  'path', (SELECT json_agg(json_build_object('slug', x.slug, 'name', COALESCE(x.names ->> $6::text, x.name))
    ORDER BY array_position(c.path, x.id)) FROM category x WHERE x.id = ANY (c.path)),
  'variants', COALESCE((SELECT json_agg(json_build_object('variantId', v.id::text, 'sku', v.sku, 'gtin', v.gtin,
    'name', v.name, 'options', v.options, 'weightGrams', v.weight_grams, 'baseUnit', v.base_unit,
    'baseUnitName', (SELECT COALESCE(n.names ->> $6::text, n.name) FROM unit n WHERE n.code = v.base_unit),
    'backorderAllowed', v.backorder_allowed,
    'available', trim_scale(COALESCE((SELECT sum(a.available) FROM available_stock a
      WHERE a.variant_id = v.id AND a.channel = $4::channel), 0))::text,
    'incoming', (SELECT json_build_object('quantity', trim_scale(sum(i.quantity))::text, 'on', i.expected_on)
      FROM incoming_stock i WHERE i.variant_id = v.id AND i.expected_on >= $7::date
      GROUP BY i.expected_on ORDER BY i.expected_on LIMIT 1),
    'units', (SELECT json_agg(json_build_object('unit', u.unit_code,
      'unitName', COALESCE(n.names ->> $6::text, n.name), 'factor', trim_scale(u.factor)::text)
      ORDER BY u.is_default DESC, u.factor) FROM variant_unit u JOIN unit n ON n.code = u.unit_code
      WHERE u.variant_id = v.id)) ORDER BY v.position, v.id)
    FROM variant v WHERE v.product_id = p.id AND v.status = 'active'), '[]'::json))::text AS product
FROM product p JOIN category c ON c.id = p.category_id CROSS JOIN seen s
WHERE p.slug = $1 AND ${isVisibleSql}`

type Asked = { slug: string; buyer: PriceBuyer; at: string; locale: string }

/** A product that the buyer may see, in one statement; null for one they may not as for one that is not there. */
export async function findProduct(
  db: Reader,
  { slug, buyer, at, locale }: Asked,
): Promise<ProductFacts | null> {
  const [row] = await readPrepared<{ product: string }>(
    db,
    productSql,
    slug,
    ...audienceParameters(buyer, at),
    locale,
    at.slice(0, 10),
  )
  if (!row) return null
  const product: ProductFacts = JSON.parse(row.product)
  return product
}
