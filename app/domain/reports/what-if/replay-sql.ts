import { touchedVariantsSql } from './touched-variants-sql.ts'

/** The unit must still be one of the variant's. */
const sold = 'JOIN variant_unit u ON u.variant_id = l.variant_id AND u.unit_code = l.unit_code'

/** $1 currency, $2 instant, $3 days. */
const lastOrders = `FROM seller s JOIN orders o ON o.ordered_on > ($2::timestamptz AT TIME ZONE s.time_zone)::date - $3::int
JOIN order_line l ON l.order_id = o.id`
const counting = "o.currency = $1 AND o.status NOT IN ('cancelled', 'rejected')"

/** The newest version of a negotiation. */
const newestVersion = `JOIN LATERAL (SELECT n.id, n.status FROM quote_version n WHERE n.quote_id = q.id
  ORDER BY n.version DESC LIMIT 1) v ON true JOIN quote_line l ON l.quote_version_id = v.id`

const size = 'count(*)::int AS size, COALESCE(bool_or(t.id IS NOT NULL), false) AS "isTouched"'
const touched = 'LEFT JOIN touched t ON t.id = l.variant_id'

/**
 * $1 currency, $2 instant, $3 days, $4 lists: orders of the last days, open carts and the newest version of every open
 * negotiation; those with lines that can be priced.
 */
export const headsSql = `WITH touched AS MATERIALIZED (${touchedVariantsSql('$4')}), orders_before AS MATERIALIZED (
  SELECT DISTINCT company_id FROM orders WHERE status NOT IN ('rejected', 'cancelled')
)
(SELECT 'order' AS kind, o.id::text AS id, o.channel::text AS channel, o.company_id::text AS "companyId",
  false AS frozen, false AS "isFirstOrder", ${size}
${lastOrders} ${sold} ${touched} WHERE ${counting} GROUP BY o.id ORDER BY o.id)
UNION ALL
(SELECT 'cart', c.id::text, c.channel::text, c.company_id::text, false,
  NOT EXISTS (SELECT 1 FROM orders_before b WHERE b.company_id = c.company_id), ${size}
FROM cart c LEFT JOIN company o ON o.id = c.company_id JOIN cart_line l ON l.cart_id = c.id ${sold} ${touched}
WHERE COALESCE(o.currency, c.currency) = $1 AND c.status = 'open' GROUP BY c.id ORDER BY c.id)
UNION ALL
(SELECT 'quote', q.id::text, 'wholesale', q.company_id::text, v.status = 'sent', false, ${size}
FROM quote q ${newestVersion} ${sold} ${touched}
WHERE q.currency = $1 AND q.status IN ('requested', 'inReview', 'needsInfo', 'quoted')
GROUP BY q.id, v.status ORDER BY q.id)`

const line = `l.variant_id::text AS variant, l.unit_code AS unit, u.factor::text AS factor,
  l.quantity::text AS quantity, k.unit_cost::text AS cost, k.floor_price::text AS floor`
const goods = `${sold} LEFT JOIN variant_cost k ON k.variant_id = l.variant_id AND k.currency = $1`
const noFrozen = 'false AS frozen, NULL AS price, NULL::int AS base, NULL AS net'

/**
 * $1 currency, $2 orders, $3 carts, $4 quotes: their lines in order, the quantities as ordered; cost and floor are
 * today's, in the list's currency.
 */
export const linesSql = `(SELECT 'order' AS kind, o.id::text AS document, o.number, NULL AS buyer, ${noFrozen}, ${line}
FROM orders o JOIN order_line l ON l.order_id = o.id ${goods}
WHERE o.id = ANY ($2::bigint[]) ORDER BY o.id, l.position)
UNION ALL
(SELECT 'cart', c.id::text, NULL, p.name, ${noFrozen}, ${line}
FROM cart c LEFT JOIN users p ON p.id = c.user_id JOIN cart_line l ON l.cart_id = c.id ${goods}
WHERE c.id = ANY ($3::bigint[]) ORDER BY c.id, l.position, l.id)
UNION ALL
(SELECT 'quote', q.id::text, q.number, NULL, v.status = 'sent', l.unit_price::text, l.price_base,
  l.line_amount::text, ${line}
FROM quote q ${newestVersion} ${goods}
WHERE q.id = ANY ($4::bigint[]) ORDER BY q.id, l.position)`

/** $1 currency, $2 instant, $3 days: lines that cannot be priced again, by SKU or unit that is no longer there. */
export const unknownLinesSql = `SELECT count(*)::int AS lines ${lastOrders}
LEFT JOIN variant_unit u ON u.variant_id = l.variant_id AND u.unit_code = l.unit_code
WHERE ${counting} AND u.variant_id IS NULL`
