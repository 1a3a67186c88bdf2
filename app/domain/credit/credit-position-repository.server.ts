import { Prisma } from '#app/db/generated/client.ts'
import { readDirectly } from '#app/db/prepared.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import { keptForOrders } from './kept-deposit-queries.server.ts'

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

/** What the books say of the companies that the subquery names: `receivable`, `kept` and `commitment`, one row. */
function accountOf(companies: Prisma.Sql, currency: string): Prisma.Sql {
  return Prisma.sql`
    SELECT COALESCE(sum(receivable), 0) AS receivable, COALESCE(sum(commitment), 0) AS commitment,
      ${keptForOrders(companies, currency)} AS kept
    FROM company_balance WHERE currency = ${currency} AND company_id IN (${companies})`
}

/** The same as JSON. */
export function accountJson(companies: Prisma.Sql, currency: string): Prisma.Sql {
  return Prisma.sql`(SELECT json_build_object('receivable', receivable::text, 'kept', kept::text,
    'commitment', commitment::text) FROM (${accountOf(companies, currency)}) account)`
}

/** The position as JSON, to be read alone or inside a larger statement. */
export function creditPositionJson({ companyId, currency, today }: Debtor): Prisma.Sql {
  return Prisma.sql`(
    WITH RECURSIVE line AS (
      SELECT id, parent_id, 0 AS distance FROM company WHERE id = ${companyId}
      UNION ALL SELECT c.id, c.parent_id, line.distance + 1 FROM company c JOIN line ON c.id = line.parent_id
    ), account AS (
      SELECT a.* FROM credit_account a JOIN line ON line.id = a.company_id
      WHERE ${ofLine} AND a.currency = ${currency} AND (line.distance = 0 OR a.shared_with_children)
      ORDER BY line.distance LIMIT 1
    ), members AS (
      SELECT COALESCE((SELECT company_id FROM account), ${companyId}) AS id
      UNION ALL
      SELECT c.id FROM company c JOIN members ON c.parent_id = members.id
      WHERE (SELECT shared_with_children FROM account)
        AND (SELECT o.id FROM credit_account o WHERE o.company_id = c.id AND o.currency = ${currency}) IS NULL
    ), balance AS (${accountOf(Prisma.sql`SELECT id FROM members`, currency)}), uncommitted AS (
      SELECT COALESCE(sum(total - deposit) FILTER (WHERE status <> 'onHold'), 0) AS waiting,
        COALESCE(sum(total - deposit) FILTER (WHERE status = 'onHold' AND NOT committed), 0) AS held
      FROM orders WHERE company_id IN (SELECT id FROM members) AND currency = ${currency} AND on_account
        AND status IN ('pendingApproval', 'pendingPayment', 'onHold')
    ), ${overdue(companyId, currency, today)}
    SELECT json_build_object(
      'account', (SELECT json_build_object('id', id::text, 'companyId', company_id::text, 'limit', credit_limit::text,
        'policy', policy, 'toleranceDays', tolerance_days, 'toleranceAmount', tolerance_amount::text,
        'manualHold', manual_hold, 'holdReason', hold_reason) FROM account),
      'receivable', receivable::text, 'kept', kept::text, 'commitment', commitment::text, 'waiting', waiting::text, 'held', held::text,
      'overdueAmount', overdue.amount::text, 'overdueDays', overdue.days)
    FROM balance, uncommitted, overdue
  )`
}

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
