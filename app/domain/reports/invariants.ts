/** A rule that every database of ours keeps: its statement returns one line of text per violation. */
export type Invariant = { name: string; sql: string }

/** Domain section 11, as statements. The chain of invoices and the receipts are checked by code beside them. */
export const invariants: readonly Invariant[] = [
  {
    name: 'Stock levels equal the sums of their movements',
    sql: `SELECT format('%s in %s: level %s/%s/%s/%s, movements %s/%s/%s/%s', v.sku, w.code, l.on_hand, l.allocated,
        l.reserved, l.quarantined, m.on_hand, m.allocated, m.reserved, m.quarantined) AS violation
      FROM stock_level l JOIN variant v ON v.id = l.variant_id JOIN warehouse w ON w.id = l.warehouse_id
      LEFT JOIN (SELECT variant_id, warehouse_id, sum(on_hand_delta) AS on_hand, sum(allocated_delta) AS allocated,
        sum(reserved_delta) AS reserved, sum(quarantined_delta) AS quarantined
        FROM stock_movement GROUP BY variant_id, warehouse_id) m USING (variant_id, warehouse_id)
      WHERE (l.on_hand, l.allocated, l.reserved, l.quarantined) IS DISTINCT FROM (COALESCE(m.on_hand, 0),
        COALESCE(m.allocated, 0), COALESCE(m.reserved, 0), COALESCE(m.quarantined, 0))`,
  },
  {
    name: 'No more stock is promised than there is',
    sql: `SELECT format('%s: %s on hand, %s promised', v.sku, l.on_hand, l.allocated + l.reserved + l.quarantined) AS violation
      FROM stock_level l JOIN variant v ON v.id = l.variant_id
      WHERE l.on_hand < l.allocated + l.reserved + l.quarantined`,
  },
  {
    name: 'Allocated stock is what open orders hold',
    sql: `SELECT format('%s: level %s, orders %s', v.sku, COALESCE(l.allocated, 0), COALESCE(o.quantity, 0)) AS violation
      FROM (SELECT variant_id, sum(allocated) AS allocated FROM stock_level GROUP BY variant_id) l
      FULL JOIN (SELECT x.variant_id, sum(a.quantity) AS quantity FROM order_allocation a
        JOIN order_line x ON x.id = a.order_line_id GROUP BY x.variant_id) o USING (variant_id)
      JOIN variant v ON v.id = variant_id WHERE COALESCE(l.allocated, 0) <> COALESCE(o.quantity, 0)`,
  },
  {
    name: 'Reserved stock is what reservations hold',
    sql: `SELECT format('%s: level %s, reservations %s', v.sku, COALESCE(l.reserved, 0), COALESCE(r.quantity, 0)) AS violation
      FROM (SELECT variant_id, sum(reserved) AS reserved FROM stock_level GROUP BY variant_id) l
      FULL JOIN (SELECT variant_id, sum(quantity) AS quantity FROM reservation WHERE status = 'held'
        GROUP BY variant_id) r USING (variant_id)
      JOIN variant v ON v.id = variant_id WHERE COALESCE(l.reserved, 0) <> COALESCE(r.quantity, 0)`,
  },
  {
    name: 'Every posting balances',
    sql: `SELECT format('posting %s: %s %s', posting_id, sum(amount), currency) AS violation
      FROM ledger_entry GROUP BY posting_id, currency HAVING sum(amount) <> 0`,
  },
  {
    name: 'Company balances equal the ledger',
    sql: `SELECT format('%s %s: balance %s/%s, ledger %s/%s', c.code, currency, b.receivable, b.commitment, e.receivable,
        e.commitment) AS violation
      FROM company_balance b FULL JOIN (SELECT company_id, currency,
        COALESCE(sum(amount) FILTER (WHERE account = 'receivable'), 0) AS receivable,
        COALESCE(sum(amount) FILTER (WHERE account = 'commitment'), 0) AS commitment
        FROM ledger_entry GROUP BY company_id, currency) e USING (company_id, currency)
      JOIN (SELECT id, code FROM company) c ON c.id = company_id
      WHERE COALESCE(b.receivable, 0) <> COALESCE(e.receivable, 0) OR COALESCE(b.commitment, 0) <> COALESCE(e.commitment, 0)`,
  },
  {
    name: 'What companies owe is issued less credited and paid',
    sql: `SELECT format('%s %s: ledger %s, documents %s', c.code, currency, COALESCE(b.receivable, 0), d.amount) AS violation
      FROM company_balance b FULL JOIN (SELECT company_id, currency, sum(amount) AS amount FROM (
        SELECT company_id, currency, total AS amount FROM invoice WHERE origin = 'portal' AND company_id IS NOT NULL
        UNION ALL SELECT company_id, currency, -amount FROM payment
        UNION ALL SELECT e.company_id, e.currency, e.amount FROM ledger_entry e JOIN ledger_posting p ON p.id = e.posting_id
          WHERE e.account = 'receivable' AND p.kind IN ('fee', 'writeOff')) x GROUP BY company_id, currency) d
        USING (company_id, currency)
      JOIN (SELECT id, code FROM company) c ON c.id = company_id WHERE COALESCE(b.receivable, 0) <> COALESCE(d.amount, 0)`,
  },
  {
    name: 'Only placed orders on account bind credit',
    sql: `SELECT format('%s (%s): %s committed', o.number, o.status, sum(e.amount)) AS violation
      FROM ledger_entry e JOIN ledger_posting p ON p.id = e.posting_id
      LEFT JOIN invoice i ON p.document_type = 'invoice' AND i.id = p.document_id
      JOIN orders o ON o.id = CASE p.document_type WHEN 'order' THEN p.document_id ELSE i.order_id END
      WHERE e.account = 'commitment' AND NOT o.committed GROUP BY o.id HAVING sum(e.amount) <> 0`,
  },
  {
    name: 'What companies have committed is what open orders leave to invoice',
    sql: `SELECT format('%s %s: %s committed, %s left to invoice', c.code, b.currency, b.commitment, COALESCE(o.open, 0)) AS violation
      FROM company_balance b JOIN company c ON c.id = b.company_id
      LEFT JOIN (SELECT o.company_id, o.currency, sum(o.total - GREATEST(o.deposit, COALESCE(i.total, 0))) AS open FROM orders o
        LEFT JOIN (SELECT order_id, sum(total) AS total FROM invoice WHERE kind = 'invoice' GROUP BY order_id) i ON i.order_id = o.id
        WHERE o.committed GROUP BY 1, 2) o ON o.company_id = b.company_id AND o.currency = b.currency
      WHERE b.commitment <> COALESCE(o.open, 0)`,
  },
  {
    name: 'What orders under way were paid for is there',
    sql: `SELECT format('%s %s: %s kept for orders, %s unapplied', c.code, k.currency, k.kept, COALESCE(u.amount, 0)) AS violation
      FROM (SELECT o.company_id, o.currency, sum(GREATEST(0, o.deposit - COALESCE((SELECT sum(i.total) FROM invoice i
          WHERE i.order_id = o.id AND i.kind = 'invoice'), 0))) AS kept FROM orders o
        WHERE o.deposit > 0 AND o.status IN ('placed', 'onHold', 'picking', 'partiallyShipped', 'shipped') GROUP BY 1, 2) k
      JOIN company c ON c.id = k.company_id
      LEFT JOIN (SELECT company_id, currency, sum(amount) AS amount FROM (
        SELECT company_id, currency, amount FROM payment
        UNION ALL SELECT company_id, currency, -total FROM invoice WHERE kind = 'creditNote' AND origin = 'portal'
        UNION ALL SELECT i.company_id, i.currency, -a.amount FROM payment_allocation a JOIN invoice i ON i.id = a.invoice_id) x
        GROUP BY 1, 2) u ON u.company_id = k.company_id AND u.currency = k.currency
      WHERE k.kept > COALESCE(u.amount, 0)`,
  },
  {
    name: 'What is due of an invoice is its total',
    sql: `SELECT format('%s: total %s, due %s', i.number, i.total, sum(d.amount)) AS violation
      FROM invoice i JOIN invoice_due d ON d.invoice_id = i.id GROUP BY i.id HAVING sum(d.amount) <> i.total`,
  },
  document('Order', 'orders', 'order_line', 'order_tax_group', 'order_id'),
  document('Invoice', 'invoice', 'invoice_line', 'invoice_tax_group', 'invoice_id'),
  {
    name: 'Fiscal series are dense and their dates never run backwards',
    sql: `SELECT format('%s: %s', number, CASE WHEN sequence <> place THEN 'expected ' || place ELSE 'dated before its predecessor'
        END) AS violation
      FROM (SELECT number, sequence, issued_on,
        row_number() OVER (PARTITION BY series_id ORDER BY sequence) AS place,
        lag(issued_on) OVER (PARTITION BY series_id ORDER BY sequence) AS before
        FROM invoice WHERE series_id IS NOT NULL) i
      WHERE sequence <> place OR issued_on < before`,
  },
  {
    name: 'The audit log is unbroken',
    sql: `SELECT format('event %s', id) AS violation FROM (SELECT *, lag(hash) OVER (ORDER BY id) AS previous FROM audit_event) a
      WHERE hash <> encode(sha256(convert_to(COALESCE(previous, '') || jsonb_build_array(id, at, actor_id, principal_id,
        company_id, action, object_type, object_id, details)::text, 'UTF8')), 'hex')`,
  },
]

/** Lines sum to the subtotal, and subtotal - allowances + charges + VAT is the total, exactly. */
function document(
  name: string,
  table: string,
  line: string,
  group: string,
  key: string,
): Invariant {
  return {
    name: `${name} totals add up`,
    sql: `SELECT format('%s: subtotal %s, lines %s, VAT %s, groups %s, total %s', d.number, d.subtotal, l.amount, d.tax_total,
        g.tax, d.total) AS violation
      FROM ${table} d
      CROSS JOIN LATERAL (SELECT COALESCE(sum(line_amount), 0) AS amount FROM ${line} WHERE ${key} = d.id) l
      CROSS JOIN LATERAL (SELECT COALESCE(sum(tax), 0) AS tax, count(*) AS groups FROM ${group} WHERE ${key} = d.id) g
      WHERE d.subtotal <> l.amount OR (d.tax_total <> g.tax AND (g.groups > 0 OR d.origin = 'portal'))
        OR d.total <> d.subtotal - d.allowance_total + d.charge_total
          + CASE d.tax_mode WHEN 'net' THEN d.tax_total ELSE 0 END`,
  }
}
