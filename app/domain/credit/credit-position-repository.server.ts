import { Prisma } from '#app/db/generated/client.ts'
import { readDirectly } from '#app/db/prepared.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import { isUnderWay, keptForOrder } from './kept-deposit-queries.server.ts'

/** Who owes in what, and as of which day. */
export type Debtor = { companyId: bigint; currency: string; today: string }

/**
 * Locks what decides a company's credit, its own account and those its parents share with it, in the order of their ids:
 * parallel orders of one limit come one after the other. Read the position in a later statement, which sees what the
 * earlier ones committed.
 */
export async function lockCreditAccounts(
  tx: Transaction,
  { companyId, currency }: Omit<Debtor, 'today'>,
): Promise<void> {
  await readDirectly(
    tx,
    Prisma.sql`SELECT id FROM credit_account WHERE id = ANY (ARRAY(${accountsOf(companyId, currency)})) ORDER BY id FOR UPDATE`,
  )
}

/** Said again as a list: the planner takes a recursion for long and would read every account. */
const ofLine = Prisma.sql`a.company_id = ANY (ARRAY(SELECT id FROM line))`

/** The accounts that may bind a company: its own, and what its ancestors share, as a subquery. */
function accountsOf(companyId: bigint, currency: string): Prisma.Sql {
  return Prisma.sql`
    WITH RECURSIVE line AS (
      SELECT id, parent_id, 0 AS distance FROM company WHERE id = ${companyId}
      UNION ALL SELECT c.id, c.parent_id, line.distance + 1 FROM company c JOIN line ON c.id = line.parent_id
    )
    SELECT a.id FROM credit_account a JOIN line ON line.id = a.company_id
    WHERE ${ofLine} AND a.currency = ${currency} AND (line.distance = 0 OR a.shared_with_children)`
}

/** The position as JSON, to be read alone or inside a larger statement: of the company itself, and of all under its limit. */
export function creditPositionJson({ companyId, currency, today }: Debtor): Prisma.Sql {
  return Prisma.sql`(
    WITH RECURSIVE line AS (
      SELECT id, parent_id, code, name, sales_rep_id, 0 AS distance FROM company WHERE id = ${companyId}
      UNION ALL SELECT c.id, c.parent_id, c.code, c.name, c.sales_rep_id, line.distance + 1
        FROM company c JOIN line ON c.id = line.parent_id
    ), account AS (
      SELECT a.*, line.code::text AS owner_code, line.name AS owner_name, line.sales_rep_id AS owner_rep_id
      FROM credit_account a JOIN line ON line.id = a.company_id
      WHERE ${ofLine} AND a.currency = ${currency} AND (line.distance = 0 OR a.shared_with_children)
      ORDER BY line.distance LIMIT 1
    ), members AS (
      SELECT COALESCE((SELECT company_id FROM account), ${companyId}) AS id
      UNION ALL
      SELECT c.id FROM company c JOIN members ON c.parent_id = members.id
      WHERE (SELECT shared_with_children FROM account)
        AND (SELECT o.id FROM credit_account o WHERE o.company_id = c.id AND o.currency = ${currency}) IS NULL
    ), part AS (${partsOfMembers(currency)}), ${overdue(companyId, currency, today)}
    SELECT json_build_object(
      'account', (SELECT json_build_object('id', id::text, 'isOwn', company_id = ${companyId}, 'limit', credit_limit::text,
        'policy', policy, 'toleranceDays', tolerance_days, 'toleranceAmount', tolerance_amount::text,
        'manualHold', manual_hold, 'holdReason', hold_reason, 'owner', json_build_object('code', owner_code,
          'name', owner_name, 'salesRepId', owner_rep_id::text)) FROM account),
      'whole', (SELECT ${partsJson} FROM part), 'own', (SELECT ${partsJson} FROM part WHERE company_id = ${companyId}),
      'isShared', (SELECT count(*) > 1 FROM members),
      'overdueAmount', overdue.amount::text, 'overdueDays', overdue.days)
    FROM overdue
  )`
}

/** What stands against the limit, by company: from the books, from money kept for orders, from orders not in the books. */
function partsOfMembers(currency: string): Prisma.Sql {
  return Prisma.sql`
    SELECT company_id, receivable, commitment, 0 AS kept, 0 AS waiting, 0 AS held FROM company_balance
    WHERE company_id IN (SELECT id FROM members) AND currency = ${currency}
    UNION ALL
    SELECT p.company_id, 0, 0, ${keptForOrder}, 0, 0 FROM orders p
    WHERE p.company_id IN (SELECT id FROM members) AND p.currency = ${currency} AND ${isUnderWay}
    UNION ALL
    SELECT company_id, 0, 0, 0, CASE WHEN status = 'onHold' THEN 0 ELSE total - deposit END,
      CASE WHEN status = 'onHold' AND NOT committed THEN total - deposit ELSE 0 END
    FROM orders WHERE company_id IN (SELECT id FROM members) AND currency = ${currency} AND on_account
      AND status IN ('pendingApproval', 'pendingPayment', 'onHold')`
}

const partsJson = Prisma.sql`json_build_object('receivable', COALESCE(sum(receivable), 0)::text,
  'kept', COALESCE(sum(kept), 0)::text, 'commitment', COALESCE(sum(commitment), 0)::text,
  'waiting', COALESCE(sum(waiting), 0)::text, 'held', COALESCE(sum(held), 0)::text)`

/** What is past its due day after everything set against the invoice, oldest instalment first, and since how many days. */
function overdue(companyId: bigint, currency: string, today: string): Prisma.Sql {
  return Prisma.sql`
    due AS (
      SELECT d.due_on, d.amount, sum(d.amount) OVER (PARTITION BY i.id ORDER BY d.position) AS so_far,
        COALESCE((SELECT sum(p.amount) FROM payment_allocation p WHERE p.invoice_id = i.id), 0) AS paid
      FROM invoice i JOIN invoice_due d ON d.invoice_id = i.id
      WHERE i.company_id = ${companyId} AND i.currency = ${currency} AND i.kind = 'invoice' AND i.origin = 'portal'
        AND i.due_on > ${today}::date - 1500
    ), overdue AS (
      SELECT COALESCE(sum(LEAST(amount, so_far - paid)), 0) AS amount,
        COALESCE(max(${today}::date - due_on), 0) AS days
      FROM due WHERE so_far > paid AND due_on < ${today}::date
    )`
}
