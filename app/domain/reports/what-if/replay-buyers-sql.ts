/**
 * $1 companies: each with its parents, nearest first, the segments that count, and who of them has agreements of its
 * own lists or catalogs, quantity or order rules: others are told apart by their segments alone.
 */
export const buyersSql = `WITH RECURSIVE lineage AS (
  SELECT c.id AS company, c.id, c.parent_id, 0 AS depth FROM company c WHERE c.id = ANY ($1::bigint[])
  UNION ALL
  SELECT l.company, p.id, p.parent_id, l.depth + 1 FROM lineage l JOIN company p ON p.id = l.parent_id WHERE l.depth < 20
), segmented AS (
  SELECT DISTINCT ON (l.company) l.company, array_agg(s.segment_id::text) AS ids
  FROM lineage l JOIN company_segment s ON s.company_id = l.id
  GROUP BY l.company, l.depth ORDER BY l.company, l.depth
), contracted AS (
  SELECT DISTINCT a.company_id AS id FROM agreement a WHERE a.company_id IS NOT NULL AND (
    EXISTS (SELECT 1 FROM agreement_price_list x WHERE x.agreement_id = a.id)
    OR EXISTS (SELECT 1 FROM agreement_catalog x WHERE x.agreement_id = a.id)
    OR EXISTS (SELECT 1 FROM quantity_rule x WHERE x.agreement_id = a.id)
    OR EXISTS (SELECT 1 FROM order_rule x WHERE x.agreement_id = a.id))
), chains AS (
  SELECT l.company, array_agg(l.id::text ORDER BY l.depth) AS ids,
    array_agg(l.id::text) FILTER (WHERE c.id IS NOT NULL) AS contracted
  FROM lineage l LEFT JOIN contracted c ON c.id = l.id GROUP BY l.company
)
SELECT h.company::text AS id, h.ids AS chain, COALESCE(g.ids, '{}') AS segments,
  COALESCE(h.contracted, '{}') AS contracted
FROM chains h LEFT JOIN segmented g ON g.company = h.company`

/** $1 lists: whom their agreements speak to. */
export const audienceOfListsSql = `SELECT a.level = 'base' AS base, a.channel::text AS channel, a.segment_id::text AS segment,
  a.company_id::text AS company
FROM agreement_price_list x JOIN agreement a ON a.id = x.agreement_id
WHERE x.price_list_id = ANY ($1::bigint[])`
