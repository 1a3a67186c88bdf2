import { idArray, type Reader, readPrepared } from '#app/db/prepared.server.ts'

/**
 * Which of these variants the lists say anything about: by a row, or by a percentage for the product, a category above
 * it or everything. What a list is silent on, it cannot change. $1 lists, $2 variants.
 */
const touchedSql = `SELECT v.id::text AS id FROM variant v JOIN product p ON p.id = v.product_id
JOIN category c ON c.id = p.category_id
WHERE v.id = ANY ($2::bigint[]) AND (
  EXISTS (SELECT 1 FROM price_list l WHERE l.id = ANY ($1::bigint[]) AND l.overall_percent IS NOT NULL)
  OR EXISTS (SELECT 1 FROM price_row r WHERE r.price_list_id = ANY ($1::bigint[]) AND r.variant_id = v.id)
  OR EXISTS (SELECT 1 FROM price_percentage t WHERE t.price_list_id = ANY ($1::bigint[])
    AND (t.product_id = p.id OR t.category_id = ANY (c.path))))`

export async function loadTouchedVariants(
  db: Reader,
  listIds: readonly bigint[],
  variantIds: Iterable<string>,
): Promise<Set<string>> {
  const rows = await readPrepared<{ id: string }>(
    db,
    touchedSql,
    idArray(listIds),
    idArray([...new Set(variantIds)]),
  )
  return new Set(rows.map(({ id }) => id))
}
