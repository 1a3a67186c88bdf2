import type { Invariant } from './invariants.ts'

/** What credit notes may take off an invoice, what a cash discount leaves of it, and since when an order has its money. */
export const creditInvariants: readonly Invariant[] = [
  {
    name: 'Credit notes never exceed their invoice at any VAT rate',
    sql: `SELECT format('%s at %s %s: %s + %s invoiced, %s + %s credited', i.number, g.vat_category, trim_scale(g.tax_rate),
        g.taxable, g.tax, n.taxable, n.tax) AS violation
      FROM invoice i JOIN invoice_tax_group g ON g.invoice_id = i.id
      CROSS JOIN LATERAL (SELECT sum(x.taxable) AS taxable, sum(x.tax) AS tax FROM invoice n
        JOIN invoice_tax_group x ON x.invoice_id = n.id
        WHERE n.corrects_id = i.id AND x.vat_category = g.vat_category AND x.tax_rate = g.tax_rate) n
      WHERE i.kind = 'invoice' AND i.origin = 'portal' AND g.taxable >= 0
        AND (g.taxable + n.taxable < 0 OR g.tax + n.tax < 0)`,
  },
  {
    name: 'A cash discount is what the invoice offered, set against it in full, and leaves nothing open',
    sql: `SELECT format('%s: offered %s, granted %s, set against it %s, open %s', i.number, offered, granted, d.settled,
        i.total - a.amount) AS violation
      FROM invoice i
      CROSS JOIN LATERAL (SELECT -sum(n.total) AS granted, sum(s.amount) AS settled FROM invoice n
        LEFT JOIN LATERAL (SELECT sum(amount) AS amount FROM payment_allocation
          WHERE credit_note_id = n.id AND invoice_id = i.id) s ON true
        WHERE n.corrects_id = i.id AND n.cash_discount) d
      CROSS JOIN LATERAL (SELECT (i.content#>>'{cashDiscount,amount}')::numeric AS offered) o
      CROSS JOIN LATERAL (SELECT COALESCE(sum(amount), 0) AS amount FROM payment_allocation WHERE invoice_id = i.id) a
      CROSS JOIN LATERAL (SELECT COALESCE(sum(-n.total - COALESCE((SELECT sum(amount) FROM payment_allocation
          WHERE credit_note_id = n.id), 0)), 0) AS unapplied FROM invoice n
        WHERE n.corrects_id = i.id AND NOT n.cash_discount) u
      WHERE granted IS NOT NULL AND (granted < 0 OR granted > COALESCE(offered, 0) OR granted <> COALESCE(d.settled, 0)
        OR (granted > 0 AND i.total - a.amount > u.unapplied))`,
  },
  {
    name: 'An order that was paid for is under way, and none that waits for its money again',
    sql: `SELECT format('%s is %s, last %s', o.number, o.status, COALESCE(e.kind, 'not paid')) AS violation
      FROM orders o LEFT JOIN LATERAL (SELECT kind FROM order_event WHERE order_id = o.id
        AND kind IN ('paid', 'paymentUndone', 'cancelled') ORDER BY id DESC LIMIT 1) e ON true
      WHERE o.deposit > 0 AND (o.status IN ('placed', 'onHold', 'picking', 'partiallyShipped', 'shipped', 'completed'))
        <> (e.kind IS NOT DISTINCT FROM 'paid')`,
  },
]
