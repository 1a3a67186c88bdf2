import type { Invariant } from './invariants.ts'

/** What is kept beside invoices and payments for their lists is what their allocations come to. */
export const balanceInvariants: readonly Invariant[] = [
  {
    name: 'What is kept as open of an invoice is what its allocations leave',
    sql: `SELECT format('%s: kept %s/%s, allocations leave %s/%s', i.number, b.open, b.credited, d.open, d.credited) AS violation
      FROM invoice i LEFT JOIN invoice_balance b ON b.invoice_id = i.id
      CROSS JOIN LATERAL (SELECT sum(amount) AS amount, sum(amount) FILTER (WHERE credit_note_id IS NOT NULL) AS credited
        FROM payment_allocation WHERE invoice_id = i.id) s
      CROSS JOIN LATERAL (SELECT sum(amount) AS amount FROM payment_allocation WHERE credit_note_id = i.id) c
      CROSS JOIN LATERAL (SELECT sum(amount) AS amount FROM payment WHERE refund_of_credit_note_id = i.id) r
      CROSS JOIN LATERAL (SELECT CASE WHEN i.origin = 'history' THEN 0
          WHEN i.kind = 'invoice' THEN i.total - COALESCE(s.amount, 0)
          ELSE i.total + COALESCE(c.amount, 0) - COALESCE(r.amount, 0) END AS open,
        CASE WHEN i.kind = 'invoice' AND i.origin = 'portal' THEN COALESCE(s.credited, 0) ELSE 0 END AS credited) d
      WHERE (b.kind, b.due_on, b.total, b.open, b.credited) IS DISTINCT FROM (i.kind, i.due_on, i.total, d.open, d.credited)`,
  },
  {
    name: 'What is kept as left of a payment is what its allocations leave',
    sql: `SELECT format('%s: kept %s, allocations leave %s', p.number, b."left", d."left") AS violation
      FROM payment p LEFT JOIN payment_balance b ON b.payment_id = p.id
      CROSS JOIN LATERAL (SELECT p.reversal_of_id IS NULL AND p.refund_of_id IS NULL AND p.refund_of_credit_note_id IS NULL
        AND NOT EXISTS (SELECT 1 FROM payment r WHERE r.reversal_of_id = p.id) AS stays) f
      CROSS JOIN LATERAL (SELECT CASE WHEN f.stays THEN p.amount
        - COALESCE((SELECT sum(a.amount) FROM payment_allocation a WHERE a.payment_id = p.id), 0)
        + COALESCE((SELECT sum(r.amount) FROM payment r WHERE r.refund_of_id = p.id), 0) ELSE 0 END AS "left") d
      WHERE b."left" IS DISTINCT FROM d."left" OR (b.fate IS NULL) <> f.stays`,
  },
]
