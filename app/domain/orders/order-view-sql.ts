/** The company and its parents, nearest first, as an array. */
const lineage = `(WITH RECURSIVE line AS (
    SELECT x.id, x.parent_id, 0 AS distance FROM company x WHERE x.id = o.company_id
    UNION ALL SELECT p.id, p.parent_id, line.distance + 1 FROM company p JOIN line ON p.id = line.parent_id
  ) SELECT array_agg(line.id ORDER BY line.distance) FROM line)::bigint[]`

/**
 * Everything an order's page prints, as one JSON. $1 numbers, $2 company, $3 sales rep (text or null). A company sees its
 * own orders, and those of its branches that wait for consent.
 */
export const orderViewSql = `SELECT json_build_object(
  'id', o.id::text, 'number', o.number, 'origin', o.origin, 'company', c.name, 'companyCode', c.code, 'status', o.status,
  'holdReasons', array_remove(ARRAY[o.hold_reason, NULLIF(o.manual_hold, o.hold_reason)], NULL),
  'isHeldByHand', o.manual_hold IS NOT NULL, 'orderedOn', o.ordered_on, 'purchaseOrderNumber', o.purchase_order_number,
  'requestedOn', o.requested_on, 'promisedOn', o.promised_on, 'note', o.note,
  'quoteNumber', (SELECT q.number FROM quote q WHERE q.id = o.quote_id),
  'placedBy', (SELECT u.name FROM users u WHERE u.id = o.principal_id),
  'billTo', o.billing_address, 'shipTo', o.shipping_address, 'terms', o.payment_terms, 'contentHash', o.content_hash,
  'currency', o.currency, 'subtotal', o.subtotal::text, 'total', o.total::text,
  'deposit', CASE WHEN o.deposit > 0 AND o.deposit < o.total THEN o.deposit::text END,
  'principalId', o.principal_id::text, 'actorId', o.actor_id::text, 'tiers', o.approval_tiers,
  'lines', (SELECT json_agg(json_build_object('position', l.position, 'sku', l.sku, 'slug', p.slug, 'name', l.name,
    'unitCode', l.unit_code, 'quantity', trim_scale(l.quantity)::text, 'allocated', trim_scale(l.allocated_quantity)::text,
    'backordered', trim_scale(l.backordered_quantity)::text, 'shipped', trim_scale(l.shipped_quantity)::text,
    'invoiced', trim_scale(l.invoiced_quantity)::text, 'cancelled', trim_scale(l.cancelled_quantity)::text,
    'promisedOn', l.promised_on, 'unitPrice', l.unit_price::text, 'priceBase', l.price_base,
    'discountPercent', trim_scale(l.discount_percent)::text, 'lineAmount', l.line_amount::text,
    'priceFrom', l.receipt #>> '{outcome,price,list,name}', 'note', l.note) ORDER BY l.position)
    FROM order_line l LEFT JOIN variant v ON v.id = l.variant_id LEFT JOIN product p ON p.id = v.product_id
    WHERE l.order_id = o.id),
  'charges', (SELECT json_agg(json_build_object('kind', h.kind, 'name', h.name, 'amount', h.amount::text)
    ORDER BY h.position) FROM order_charge h WHERE h.order_id = o.id),
  'taxes', (SELECT json_agg(json_build_object('category', g.vat_category, 'rate', trim_scale(g.tax_rate)::text,
    'tax', g.tax::text) ORDER BY g.tax_rate DESC) FROM order_tax_group g WHERE g.order_id = o.id),
  'events', (SELECT json_agg(json_build_object('id', e.id::text, 'kind', e.kind, 'at', e.at, 'actor', a.name,
    'principal', CASE WHEN e.principal_id <> e.actor_id THEN r.name END, 'comment', e.comment) ORDER BY e.id DESC)
    FROM order_event e LEFT JOIN users a ON a.id = e.actor_id LEFT JOIN users r ON r.id = e.principal_id
    WHERE e.order_id = o.id),
  'documents', (SELECT json_agg(d ORDER BY d."on", d.number) FROM (
    SELECT 'shipment' AS kind, s.number, s.shipped_on AS "on",
      concat_ws(' ', s.carrier, s.tracking_number) AS detail, NULL::json AS total FROM shipment s WHERE s.order_id = o.id
    UNION ALL
    SELECT i.kind::text, i.number, i.issued_on, NULL, json_build_object('amount', i.total::text, 'currency', i.currency)
    FROM invoice i WHERE i.order_id = o.id) d),
  'given', (SELECT json_agg(json_build_object('tier', y.tier, 'userId', y.user_id::text)) FROM approval y
    WHERE y.order_id = o.id AND y.decision = 'approved' AND y.content_hash = o.content_hash),
  'members', CASE WHEN o.status = 'pendingApproval' THEN (SELECT json_agg(json_build_object('userId', k.user_id::text,
    'name', u.name, 'role', k.role, 'distance', array_position(${lineage}, k.company_id) - 1))
    FROM contact k JOIN users u ON u.id = k.user_id
    WHERE k.company_id = ANY (${lineage}) AND k.active AND k.accepted_at IS NOT NULL
      AND u.status = 'active'
      AND (k.company_id = o.company_id OR k.role = 'administrator')) END
) AS view
FROM orders o JOIN company c ON c.id = o.company_id
WHERE o.number = ANY ($1::text[])
  AND ($2::bigint IS NULL OR o.company_id = $2::bigint
    OR (o.status = 'pendingApproval' AND $2::bigint = ANY (${lineage})))
  AND ($3::bigint IS NULL OR c.sales_rep_id = $3::bigint)
ORDER BY o.id`
