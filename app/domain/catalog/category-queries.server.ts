import { type Reader, readPrepared } from '#app/db/prepared.server.ts'
import type { PriceBuyer } from '#app/domain/companies/price-buyer.ts'
import { once } from '#app/once.server.ts'
import { audienceParameters } from './audience-parameters.server.ts'
import { briefMemory } from './brief-memory.server.ts'
import type { CategoryFacts, Counts } from './category-tree.ts'
import { isVisibleSql, visibilitySql } from './visibility-sql.ts'

const treeMemory = once('category-tree', () =>
  briefMemory<CategoryFacts[]>({ seconds: 30, most: 1 }),
)
const countMemory = once('catalog-counts', () => briefMemory<Counts>({ seconds: 30, most: 500 }))

/** All categories in the order of their siblings, at most half a minute old. */
export function listCategories(db: Reader, at: string): Promise<CategoryFacts[]> {
  return treeMemory('tree', at, () =>
    readPrepared<CategoryFacts>(
      db,
      'SELECT id::text, slug, name, names, path::text[] FROM category ORDER BY position, name, id',
    ),
  )
}

/**
 * How much of each category and brand an audience sees, at most half a minute old. `audience` is what a list answered:
 * the catalogs that apply, which is all that these figures depend on.
 */
export function countCatalog(
  db: Reader,
  { buyer, at, audience }: { buyer: PriceBuyer; at: string; audience: string },
): Promise<Counts> {
  return countMemory(audience, at, async () => {
    const [row] = await readPrepared<{ counts: string }>(
      db,
      `WITH ${visibilitySql},
       counted AS MATERIALIZED (
         SELECT p.category_id, p.brand, count(*)::int AS n
         FROM variant v JOIN product p ON p.id = v.product_id CROSS JOIN seen s
         WHERE v.status = 'active' AND ${isVisibleSql} GROUP BY p.category_id, p.brand
       )
       SELECT json_build_object(
         'categories', COALESCE((SELECT json_object_agg(category_id, n)
           FROM (SELECT category_id, sum(n)::int AS n FROM counted GROUP BY category_id) c), '{}'::json),
         'brands', COALESCE((SELECT json_agg(json_build_array(brand, n) ORDER BY brand)
           FROM (SELECT brand, sum(n)::int AS n FROM counted WHERE brand IS NOT NULL GROUP BY brand) b), '[]'::json)
       )::text AS counts, $1::text AS unused`,
      '',
      ...audienceParameters(buyer, at),
    )
    const counts: Counts = JSON.parse(row?.counts ?? '{"categories":{},"brands":[]}')
    return counts
  })
}
