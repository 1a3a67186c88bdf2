const line = `l.variant_id::text AS variant, l.unit_code AS unit, u.factor::text AS factor,
  l.quantity::text AS quantity, k.unit_cost::text AS cost, k.floor_price::text AS floor`

/** The unit must still be one of the variant's; cost and floor are today's, in the list's currency. */
const goods = `JOIN variant_unit u ON u.variant_id = l.variant_id AND u.unit_code = l.unit_code
  LEFT JOIN variant_cost k ON k.variant_id = l.variant_id AND k.currency = $1`

const noFrozen = 'false AS frozen, NULL AS price, NULL AS base, NULL AS net'

/** $1 currency, $2 instant, $3 days: what was bought, the quantities as ordered. */
export const ordersSql = `SELECT 'order' AS kind, o.id::text AS document, o.number, o.channel::text AS channel,
  o.company_id::text AS company, NULL AS buyer, ${noFrozen}, ${line}
FROM seller s JOIN orders o ON o.ordered_on > ($2::timestamptz AT TIME ZONE s.time_zone)::date - $3::int
JOIN order_line l ON l.order_id = o.id ${goods}
WHERE o.currency = $1 AND o.status NOT IN ('cancelled', 'rejected')
ORDER BY o.id, l.position`

/** $1 currency: what lies in open carts. */
export const cartsSql = `SELECT 'cart' AS kind, c.id::text AS document, NULL AS number, c.channel::text AS channel,
  c.company_id::text AS company, p.name AS buyer, ${noFrozen}, ${line}
FROM cart c LEFT JOIN company o ON o.id = c.company_id LEFT JOIN users p ON p.id = c.user_id
JOIN cart_line l ON l.cart_id = c.id ${goods}
WHERE COALESCE(o.currency, c.currency) = $1 AND c.status = 'open'
ORDER BY c.id, l.position, l.id`

/** $1 currency: the newest version of every open negotiation. */
export const quotesSql = `SELECT 'quote' AS kind, q.id::text AS document, q.number, 'wholesale' AS channel,
  q.company_id::text AS company, NULL AS buyer, v.status = 'sent' AS frozen, l.unit_price::text AS price,
  l.price_base AS base, l.line_amount::text AS net, ${line}
FROM quote q JOIN LATERAL (SELECT n.id, n.status FROM quote_version n WHERE n.quote_id = q.id
  ORDER BY n.version DESC LIMIT 1) v ON true
JOIN quote_line l ON l.quote_version_id = v.id ${goods}
WHERE q.currency = $1 AND q.status IN ('requested', 'inReview', 'needsInfo', 'quoted')
ORDER BY q.id, l.position`

/** $1 currency, $2 instant, $3 days: lines that cannot be priced again, by SKU or unit that is no longer there. */
export const unknownLinesSql = `SELECT count(*)::int AS lines
FROM seller s JOIN orders o ON o.ordered_on > ($2::timestamptz AT TIME ZONE s.time_zone)::date - $3::int
JOIN order_line l ON l.order_id = o.id
LEFT JOIN variant_unit u ON u.variant_id = l.variant_id AND u.unit_code = l.unit_code
WHERE o.currency = $1 AND o.status NOT IN ('cancelled', 'rejected') AND u.variant_id IS NULL`

/**
 * $1 companies: each with its parents, nearest first, the segments that count, and who of them has agreements of its
 * own lists or catalogs: terms and quantity rules alone move no price, and a statement for each would be thousands.
 */
export const buyersSql = `WITH RECURSIVE lineage AS (
  SELECT c.id AS company, c.id, c.parent_id, 0 AS depth FROM company c WHERE c.id = ANY ($1::bigint[])
  UNION ALL
  SELECT l.company, p.id, p.parent_id, l.depth + 1 FROM lineage l JOIN company p ON p.id = l.parent_id WHERE l.depth < 20
), segmented AS (
  SELECT DISTINCT ON (l.company) l.company, array_agg(s.segment_id::text) AS ids
  FROM lineage l JOIN company_segment s ON s.company_id = l.id
  GROUP BY l.company, l.depth ORDER BY l.company, l.depth
)
SELECT l.company::text AS id, array_agg(l.id::text ORDER BY l.depth) AS chain,
  COALESCE((SELECT g.ids FROM segmented g WHERE g.company = l.company), '{}') AS segments,
  ARRAY(SELECT DISTINCT a.company_id::text FROM agreement a
    WHERE a.company_id = ANY (array_agg(l.id)) AND (
      EXISTS (SELECT 1 FROM agreement_price_list x WHERE x.agreement_id = a.id)
      OR EXISTS (SELECT 1 FROM agreement_catalog x WHERE x.agreement_id = a.id))) AS contracted
FROM lineage l GROUP BY l.company`

/** $1 lists: whom their agreements speak to. */
export const audienceOfListsSql = `SELECT a.level = 'base' AS base, a.channel::text AS channel, a.segment_id::text AS segment,
  a.company_id::text AS company
FROM agreement_price_list x JOIN agreement a ON a.id = x.agreement_id
WHERE x.price_list_id = ANY ($1::bigint[])`
