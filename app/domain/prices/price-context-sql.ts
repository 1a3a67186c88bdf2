import { audienceSql } from '#app/domain/catalog/audience-sql.ts'

/** The variants that prices are asked for; which ones stays hidden from the planner, else it plans anew for one or two. */
const ids = '(SELECT ids FROM priced)::bigint[]'

/** What is found once for all of `priced`, after the audience. Parameters as in `priceContextSql`. */
export const priceTables = `house AS MATERIALIZED (
  SELECT s.*, COALESCE($6::text, s.currency) AS asked,
    ($5::timestamptz AT TIME ZONE s.time_zone)::date AS today
  FROM seller s
),
rates AS MATERIALIZED (
  SELECT DISTINCT ON (r.tax_category_code) r.tax_category_code AS code, r.rate
  FROM tax_rate r JOIN house h ON h.country_code = r.country_code AND r.valid_from <= h.today
  ORDER BY r.tax_category_code, r.valid_from DESC
),
wanted AS MATERIALIZED (
  SELECT v.id, v.sku, v.status = 'active' AND p.status = 'active' AS orderable, v.product_id, v.base_unit, v.precision, v.tax_category_code, p.brand, p.tags, c.path
  FROM variant v JOIN product p ON p.id = v.product_id JOIN category c ON c.id = p.category_id
  WHERE v.id = ANY (${ids})
),
listed AS MATERIALIZED (
  SELECT DISTINCT b.distance, b.distance = 0 AND b.quote_id IS NOT NULL AS contract, l.*, l.status = 'active' AND l.currency = h.asked
    AND (l.valid_from IS NULL OR l.valid_from <= $5::timestamptz)
    AND (l.valid_until IS NULL OR $5::timestamptz < l.valid_until) AS usable
  FROM bound b JOIN agreement_price_list x ON x.agreement_id = b.id
  JOIN price_list l ON l.id = x.price_list_id CROSS JOIN house h
),
found AS MATERIALIZED (
  SELECT r.price_list_id, json_build_object('variant', string_agg(r.variant_id::text, ' '), 'unit', array_agg(r.unit_code),
    'minimum', string_agg(r.minimum_quantity::text, ' '), 'price', string_agg(r.unit_price::text, ' '),
    'base', array_agg(r.price_base)) AS rows
  FROM price_row r
  WHERE r.price_list_id = ANY (ARRAY(SELECT id FROM listed WHERE usable)) AND r.variant_id = ANY (${ids})
    AND (r.valid_from IS NULL OR r.valid_from <= $5::timestamptz)
    AND (r.valid_until IS NULL OR $5::timestamptz < r.valid_until)
  GROUP BY r.price_list_id
)`

/** The tables as the JSON that pricing's input is made of. */
export const pricesFound = `json_build_object(
  'seller', (SELECT json_build_object('currency', h.asked, 'country', h.country_code, 'strategy', h.price_strategy,
    'timeZone', h.time_zone, 'today', h.today, 'channel', h.channels -> $4::text) FROM house h),
  'rates', (SELECT json_object_agg(code, rate::text) FROM rates),
  'names', (SELECT json_agg(c.name ORDER BY array_position($2::bigint[], c.id))
    FROM company c WHERE c.id = ANY ($2::bigint[])),
  'segments', (SELECT json_agg(s.name ORDER BY s.name) FROM segment s WHERE s.id = ANY ($3::bigint[])),
  'variants', (SELECT json_build_object('id', array_agg(w.id::text), 'product', array_agg(w.product_id::text),
    'base', array_agg(w.base_unit), 'precision', array_agg(w.precision), 'tax', array_agg(w.tax_category_code),
    'sku', array_agg(w.sku), 'orderable', array_agg(w.orderable)) FROM wanted w),
  'products', (SELECT json_agg(json_build_array(p.product_id::text, p.brand, p.tags, p.path::text[]))
    FROM (SELECT DISTINCT ON (product_id) product_id, brand, tags, path FROM wanted) p),
  'units', (SELECT json_build_object('variant', array_agg(u.variant_id::text), 'unit', array_agg(u.unit_code),
    'factor', array_agg(u.factor::text)) FROM variant_unit u WHERE u.variant_id = ANY (${ids})),
  'lists', (SELECT json_agg(json_build_object('distance', l.distance, 'contract', l.contract, 'id', l.id::text, 'name', l.name,
    'currency', l.currency, 'taxMode', l.tax_mode, 'status', l.status, 'from', ${instant('l.valid_from')},
    'until', ${instant('l.valid_until')}, 'priority', l.priority, 'mode', l.mode,
    'aggregation', l.aggregation, 'merge', l.merge_allowed, 'exclusive', l.exclusive,
    'overall', l.overall_percent::text, 'rows', f.rows,
    'mix', CASE WHEN l.usable AND l.mix_group_id IS NOT NULL THEN (SELECT json_build_array(m.name,
      COALESCE((SELECT json_agg(g.variant_id::text) FROM mix_group_variant g
        WHERE g.mix_group_id = m.id AND g.variant_id = ANY (${ids})), '[]'::json))
      FROM mix_group m WHERE m.id = l.mix_group_id) END,
    'percentages', (SELECT json_agg(json_build_array(t.product_id::text, t.category_id::text, t.adjustment_percent::text))
      FROM price_percentage t WHERE l.usable AND t.price_list_id = l.id AND (t.category_id IS NOT NULL
        OR t.product_id IN (SELECT product_id FROM wanted))),
    'quotas', (SELECT json_agg(json_build_array(q.variant_id::text, (q.quota - q.used)::text))
      FROM price_quota q WHERE q.price_list_id = l.id AND q.variant_id = ANY (${ids}))))
    FROM listed l LEFT JOIN found f ON f.price_list_id = l.id),
  'quantityRules', (SELECT json_agg(json_build_object('variant', r.variant_id::text, 'unit', r.unit_code,
    'agreement', b.id::text, 'name', b.name, 'distance', b.distance, 'from', ${instant('b.valid_from')},
    'minimum', r.minimum::text, 'maximum', r.maximum::text, 'noMaximum', r.no_maximum, 'increment', r.increment::text))
    FROM bound b JOIN quantity_rule r ON r.agreement_id = b.id AND r.variant_id = ANY (${ids})),
  'orderRules', (SELECT json_agg(json_build_object('distance', b.distance, 'minimum', o.minimum::text,
    'maximum', o.maximum::text, 'first', o.first_order_minimum::text, 'reorder', o.reorder_minimum::text)
    ORDER BY b.distance, b.valid_from DESC NULLS LAST, b.id)
    FROM bound b JOIN order_rule o ON o.agreement_id = b.id JOIN house h ON h.asked = o.currency),
  'catalogs', (SELECT json_agg(json_build_object('id', t.id::text, 'name', t.name, 'isDefault', t.is_default,
    'entries', (SELECT json_agg(json_build_array(e.effect, e.kind, e.target)) FROM catalog_rule e
      WHERE e.catalog_id = t.id AND (e.kind <> 'product'
        OR e.target IN (SELECT product_id::text FROM wanted)
        OR e.id = (SELECT min(i.id) FROM catalog_rule i WHERE i.catalog_id = t.id AND i.effect = 'include')))))
    FROM assortment t)
)::text`

/**
 * Everything that pricing needs for some variants and one buyer, as one JSON text.
 * $1 variants, $2 company and parents nearest first, $3 segments, $4 channel, $5 instant, $6 currency.
 * Lists that fail a filter come without rows: pricing records why they were rejected.
 */
export const priceContextSql = `WITH ${audienceSql},
priced AS MATERIALIZED (SELECT $1::bigint[] AS ids),
${priceTables}
SELECT ${pricesFound} AS context`

/** As pricing compares instants: text in UTC with milliseconds. */
function instant(column: string): string {
  return `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
}
