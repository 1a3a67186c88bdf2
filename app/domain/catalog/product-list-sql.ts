import { type ProductSort, pageSize } from './product-list.ts'
import { isVisibleSql, visibilitySql } from './visibility-sql.ts'

const orders: Readonly<Record<ProductSort, string>> = {
  name: 'v.sort_name, v.id',
  sku: 'v.sku',
  newest: 'v.id DESC',
}

export type ListShape = {
  sort: ProductSort
  words: number
  category: boolean
  brand: boolean
  tag: boolean
  inStock: boolean
}

/**
 * One page of variants that the buyer may see, with stock, as one JSON text. $1 rows to skip, $2 to $5 the audience,
 * $6 locale; then, in order, as the shape has them: the whole query, words, categories, brand, tag. Only as many rows are
 * read as the page shows, in the order of an index. Without a filter the plan is the same for all: hiding the offset
 * from the planner keeps it from planning anew each time.
 */
export function productListSql(shape: ListShape): string {
  const { tables, found } = productListParts(shape)
  return `WITH ${tables}\nSELECT ${found} AS page`
}

/** The same in two parts, for a statement that goes on from the rows of `page`. */
export function productListParts(shape: ListShape): { tables: string; found: string } {
  const { conditions, exact } = narrowing(shape)
  const skipped = conditions.length > 0 ? '$1::int' : '(SELECT $1::int)'
  const order = shape.words > 0 ? `${exact}, ${orders[shape.sort]}` : orders[shape.sort]
  const tables = `${visibilitySql},
page AS MATERIALIZED (
  SELECT v.id, v.sku, v.name, v.base_unit, v.backorder_allowed, p.slug, p.brand, p.image,
    COALESCE(p.translations #>> ARRAY[$6::text, 'name'], p.name) AS title,
    row_number() OVER (ORDER BY ${order}) AS place
  FROM variant v JOIN product p ON p.id = v.product_id CROSS JOIN seen s
  WHERE v.status = 'active' AND ${isVisibleSql}${conditions.map((each) => `\n    AND ${each}`).join('')}
  ORDER BY ${order} OFFSET ${skipped} LIMIT ${pageSize + 1}
),
stock AS (
  SELECT a.variant_id, sum(a.available) AS available FROM available_stock a
  WHERE a.variant_id = ANY (ARRAY(SELECT id FROM page)) AND a.channel = $4::channel GROUP BY a.variant_id
),
shown AS (
  SELECT g.*, u.unit_code, u.factor, COALESCE(n.names ->> $6::text, n.name) AS unit_name,
    COALESCE(s.available, 0) AS available
  FROM page g LEFT JOIN stock s ON s.variant_id = g.id
  CROSS JOIN LATERAL (SELECT x.unit_code, x.factor FROM variant_unit x WHERE x.variant_id = g.id
    ORDER BY x.is_default DESC, (x.unit_code = g.base_unit) DESC LIMIT 1) u
  JOIN unit n ON n.code = u.unit_code ORDER BY g.place
)`
  const found = `json_build_object(
  'audience', (SELECT COALESCE(string_agg(id || CASE WHEN is_default THEN 'd' ELSE '' END, ',' ORDER BY id), '') FROM assortment),
  'rows', (SELECT json_build_object('variantId', array_agg(r.id::text), 'sku', array_agg(r.sku), 'slug', array_agg(r.slug),
    'name', array_agg(r.title), 'variantName', array_agg(r.name), 'brand', array_agg(r.brand), 'image', array_agg(r.image),
    'unit', array_agg(r.unit_code), 'unitName', array_agg(r.unit_name), 'factor', array_agg(trim_scale(r.factor)::text),
    'available', array_agg(trim_scale(r.available)::text), 'backorderAllowed', array_agg(r.backorder_allowed)) FROM shown r)
)::text`
  return { tables, found }
}

/** Whether a list leaves something of the catalog out. */
export function isNarrowed({ words, category, brand, tag, inStock }: ListShape): boolean {
  return words > 0 || category || brand || tag || inStock
}

/** The shape's conditions, each on the next parameter. */
function narrowing(shape: ListShape): { conditions: string[]; exact: string } {
  let parameter = 6
  const next = () => `$${++parameter}`
  const conditions: string[] = []
  const exact = shape.words > 0 ? `(v.sku = ${next()}::citext) DESC` : ''
  for (let word = 0; word < shape.words; word++) conditions.push(`v.search_text LIKE ${next()}`)
  if (shape.category) conditions.push(`p.category_id = ANY (${next()}::bigint[])`)
  if (shape.brand) conditions.push(`p.brand = ${next()}`)
  if (shape.tag) conditions.push(`p.tags @> ARRAY[${next()}]::text[]`)
  if (shape.inStock)
    conditions.push(
      'EXISTS (SELECT 1 FROM available_stock a WHERE a.variant_id = v.id AND a.channel = $4::channel AND a.available > 0)',
    )
  return { conditions, exact }
}
