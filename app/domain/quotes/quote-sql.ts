/**
 * A quote with its newest version as one JSON text. $1 is its id. The lines' cost and floor are for staff: views decide
 * who gets them.
 */
export const quoteSql = `WITH RECURSIVE asked AS (SELECT * FROM quote WHERE id = $1::bigint),
house AS (SELECT * FROM seller),
newest AS (SELECT v.* FROM quote_version v JOIN asked q ON q.id = v.quote_id ORDER BY v.version DESC LIMIT 1),
lineage AS (
  SELECT c.id, c.parent_id, 0 AS depth FROM company c JOIN asked q ON q.company_id = c.id
  UNION ALL SELECT p.id, p.parent_id, l.depth + 1 FROM lineage l JOIN company p ON p.id = l.parent_id WHERE l.depth < 20
),
segmented AS (
  SELECT l.depth, json_agg(cs.segment_id::text ORDER BY cs.segment_id) AS ids
  FROM lineage l JOIN company_segment cs ON cs.company_id = l.id GROUP BY l.depth ORDER BY l.depth LIMIT 1
),
rates AS (
  SELECT DISTINCT ON (r.tax_category_code) r.tax_category_code AS code, r.rate
  FROM tax_rate r JOIN house h ON h.country_code = r.country_code
    AND r.valid_from <= (now() AT TIME ZONE h.time_zone)::date
  ORDER BY r.tax_category_code, r.valid_from DESC
)
SELECT json_build_object('id', q.id::text, 'number', q.number, 'status', q.status, 'currency', q.currency,
  'targetTotal', trim_scale(q.target_total)::text, 'message', q.message,
  'purchaseOrderNumber', q.purchase_order_number, 'requestedOn', q.requested_on,
  'requestedById', q.requested_by_id::text,
  'updatedAt', to_char(q.updated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
  'buyer', json_build_object('id', c.id::text, 'name', c.name, 'currency', c.currency, 'taxRegime', c.tax_regime,
    'vatNumberValid', c.vat_number_valid,
    'ancestorIds', COALESCE((SELECT json_agg(l.id::text ORDER BY l.depth) FROM lineage l WHERE l.depth > 0), '[]'),
    'segmentIds', COALESCE((SELECT ids FROM segmented), '[]'),
    'shipToCountry', (SELECT a.country_code FROM address a WHERE a.company_id = c.id AND a.active
      ORDER BY a.default_shipping DESC, a.is_shipping DESC, a.id LIMIT 1)),
  'seller', json_build_object('country', h.country_code,
    'rates', (SELECT json_object_agg(code, rate::text) FROM rates)),
  'version', json_build_object('id', v.id::text, 'version', v.version, 'status', v.status, 'hash', v.hash,
    'comment', v.comment, 'discountPercent', trim_scale(v.discount_percent)::text,
    'validUntil', to_char(v.valid_until AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'validOn', ((v.valid_until - interval '1 second') AT TIME ZONE h.time_zone)::date,
    'holdStockUntil', to_char(v.hold_stock_until AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'partialAllowed', v.partial_allowed, 'paymentTerms', v.payment_terms),
  'lines', (SELECT json_agg(json_build_object('position', l.position, 'variantId', l.variant_id::text,
    'sku', s.sku, 'name', concat_ws(', ', p.name, NULLIF(s.name, '')), 'unitCode', l.unit_code,
    'factor', trim_scale(COALESCE(u.factor, 1))::text, 'quantity', trim_scale(l.quantity)::text,
    'targetPrice', trim_scale(l.target_price)::text, 'listPrice', trim_scale(l.list_price)::text,
    'priceBase', l.price_base, 'unitPrice', trim_scale(l.unit_price)::text,
    'discountPercent', trim_scale(l.discount_percent)::text, 'comment', l.comment, 'receipt', l.receipt,
    'taxCategoryCode', s.tax_category_code, 'unitCost', k.unit_cost::text, 'floorPrice', k.floor_price::text)
    ORDER BY l.position)
    FROM quote_line l JOIN variant s ON s.id = l.variant_id JOIN product p ON p.id = s.product_id
    LEFT JOIN variant_unit u ON u.variant_id = l.variant_id AND u.unit_code = l.unit_code
    LEFT JOIN variant_cost k ON k.variant_id = l.variant_id AND k.currency = q.currency
    WHERE l.quote_version_id = v.id))::text AS quote
FROM asked q JOIN newest v ON true JOIN company c ON c.id = q.company_id CROSS JOIN house h`
