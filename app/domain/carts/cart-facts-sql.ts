/** $1 company, $2 user, $3 locale: the open cart with what its page shows, as one JSON text; no row without a cart. */
export const cartFactsSql = `SELECT json_build_object('id', c.id::text, 'version', c.version,
  'purchaseOrderNumber', c.purchase_order_number, 'requestedOn', c.requested_on, 'note', c.note,
  'shipToId', c.ship_to_id::text, 'taxRegime', o.tax_regime, 'vatNumberValid', o.vat_number_valid,
  'shipToCountry', (SELECT a.country_code FROM address a WHERE a.company_id = o.id AND a.active
    AND (a.id = c.ship_to_id OR a.default_shipping) ORDER BY (a.id = c.ship_to_id) DESC NULLS LAST LIMIT 1),
  'terms', (SELECT t.name FROM payment_terms t WHERE t.id = o.payment_terms_id),
  'isFirstOrder', NOT EXISTS (SELECT 1 FROM orders r WHERE r.company_id = o.id
    AND r.status NOT IN ('rejected', 'cancelled')),
  'lines', COALESCE((SELECT json_agg(json_build_object('id', l.id::text, 'variantId', l.variant_id::text,
    'sku', v.sku, 'slug', p.slug, 'name', COALESCE(p.translations #>> ARRAY[$3::text, 'name'], p.name),
    'variantName', v.name, 'image', p.image, 'unit', l.unit_code,
    'unitName', COALESCE(n.names ->> $3::text, n.name), 'factor', trim_scale(u.factor)::text,
    'quantity', trim_scale(l.quantity)::text, 'note', l.note,
    'available', trim_scale(COALESCE((SELECT sum(s.available) FROM available_stock s
      WHERE s.variant_id = v.id AND s.channel = c.channel), 0))::text,
    'backorderAllowed', v.backorder_allowed) ORDER BY l.position, l.id)
    FROM cart_line l JOIN variant v ON v.id = l.variant_id JOIN product p ON p.id = v.product_id
    JOIN variant_unit u ON u.variant_id = l.variant_id AND u.unit_code = l.unit_code
    JOIN unit n ON n.code = l.unit_code WHERE l.cart_id = c.id), '[]'::json))::text AS facts
FROM cart c JOIN company o ON o.id = c.company_id
WHERE c.company_id = $1::bigint AND c.user_id = $2::bigint AND c.status = 'open'`
