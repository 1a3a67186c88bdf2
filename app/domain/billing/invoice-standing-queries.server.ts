import { Prisma } from '#app/db/generated/client.ts'

/** Every document of the scope with what is open of it; a credit note's open part is negative. */
export const standing = (at: string) => Prisma.sql`
  SELECT i.id, i.number, i.kind::text AS kind, i.company_id, i.order_id, i.issued_on, i.due_on, i.currency, i.total,
    CASE WHEN i.origin = 'history' THEN 0
      WHEN i.kind = 'invoice' THEN i.total - coalesce(s.amount, 0)
      ELSE i.total + coalesce(c.amount, 0) - coalesce(r.amount, 0) END AS open,
    coalesce(s.credited, 0) AS credited,
    (${at}::timestamptz AT TIME ZONE coalesce((SELECT time_zone FROM seller), 'UTC'))::date - i.due_on AS days_overdue
  FROM invoice i
  LEFT JOIN LATERAL (
    SELECT sum(amount) AS amount, sum(amount) FILTER (WHERE credit_note_id IS NOT NULL) AS credited
    FROM payment_allocation WHERE invoice_id = i.id
  ) s ON i.kind = 'invoice'
  LEFT JOIN LATERAL (SELECT sum(amount) AS amount FROM payment_allocation WHERE credit_note_id = i.id) c
    ON i.kind = 'creditNote'
  LEFT JOIN LATERAL (SELECT sum(amount) AS amount FROM payment WHERE refund_of_credit_note_id = i.id) r
    ON i.kind = 'creditNote'`

export const stateOf = Prisma.sql`
  CASE WHEN i.kind = 'creditNote' THEN CASE WHEN i.open < 0 THEN 'open' ELSE 'credited' END
    WHEN i.open <= 0 AND i.total > 0 AND i.credited >= i.total THEN 'credited'
    WHEN i.open <= 0 THEN 'paid'
    WHEN i.days_overdue > 0 THEN 'overdue'
    WHEN i.open < i.total THEN 'partiallyPaid'
    ELSE 'open' END`
