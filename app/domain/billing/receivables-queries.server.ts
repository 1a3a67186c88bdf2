import { prisma } from '#app/db/client.server.ts'
import { toDecimal } from '#app/db/convert.server.ts'
import { type Scope, scopeParameters } from '#app/domain/companies/scope.ts'
import { keptByDay } from '#app/domain/credit/kept-deposit-queries.server.ts'
import type { CalendarDay } from '#pricing/calendar-day.ts'
import { type AgingRow, agingTable, type OpenPart, type UnsetCredit } from './aging-table.ts'

type Numeric = { toString(): string }
type PartRow = {
  company_code: string
  company_name: string
  currency: string
  due_on: string
  open: Numeric
}
type CreditRow = Omit<PartRow, 'due_on' | 'open'> & { unset: Numeric; kept: Numeric }

/**
 * What every company of the scope owed at the end of a day, by how long it was due, per currency: only what was issued,
 * set against and paid by then counts. An instalment is due on its own day; what was paid closes the earliest first. What
 * was paid for orders under way is told apart from what is unapplied.
 */
export async function getAging(
  scope: Scope,
  { asOf, company = null }: { asOf: CalendarDay; company?: string | null },
): Promise<AgingRow[]> {
  const { companyId, salesRepId } = scopeParameters(scope)
  const parts = await prisma.$queryRaw<PartRow[]>`
    WITH zone AS (SELECT coalesce((SELECT time_zone FROM seller), 'UTC') AS name), invoices AS (
      SELECT i.id, i.currency, c.code, c.name, coalesce((
        SELECT sum(a.amount) FROM payment_allocation a, zone
        WHERE a.invoice_id = i.id AND (a.at AT TIME ZONE zone.name)::date <= ${asOf}::date), 0) AS settled
      FROM invoice i JOIN company c ON c.id = i.company_id
      WHERE i.kind = 'invoice' AND i.origin = 'portal' AND i.issued_on <= ${asOf}::date
        AND (${companyId}::bigint IS NULL OR i.company_id = ${companyId})
        AND (${salesRepId}::bigint IS NULL OR c.sales_rep_id = ${salesRepId})
        AND (${company}::citext IS NULL OR c.code = ${company}::citext)
    ), parts AS (
      SELECT i.code, i.name, i.currency, d.due_on, least(d.amount, greatest(0,
        sum(d.amount) OVER (PARTITION BY i.id ORDER BY d.due_on, d.position) - i.settled)) AS open
      FROM invoices i JOIN invoice_due d ON d.invoice_id = i.id
    )
    SELECT code::text AS company_code, name AS company_name, currency, due_on::text, sum(open) AS open
    FROM parts WHERE open > 0 GROUP BY code, name, currency, due_on ORDER BY name, code, due_on`
  const credits = await prisma.$queryRaw<CreditRow[]>`
    WITH zone AS (SELECT coalesce((SELECT time_zone FROM seller), 'UTC') AS name), sources AS (
      SELECT p.company_id, p.currency, p.amount - coalesce((
        SELECT sum(a.amount) FROM payment_allocation a, zone
        WHERE a.payment_id = p.id AND (a.at AT TIME ZONE zone.name)::date <= ${asOf}::date), 0) AS unapplied
      FROM payment p WHERE p.received_on <= ${asOf}::date
      UNION ALL
      SELECT i.company_id, i.currency, -i.total - coalesce((
        SELECT sum(a.amount) FROM payment_allocation a, zone
        WHERE a.credit_note_id = i.id AND (a.at AT TIME ZONE zone.name)::date <= ${asOf}::date), 0)
      FROM invoice i WHERE i.kind = 'creditNote' AND i.origin = 'portal' AND i.issued_on <= ${asOf}::date
    ), unset AS (
      SELECT company_id, currency, unapplied AS amount, 0 AS kept FROM sources
      UNION ALL SELECT company_id, currency, 0, kept FROM (${keptByDay(asOf)}) k
    )
    SELECT c.code::text AS company_code, c.name AS company_name, s.currency, sum(s.amount) AS unset, sum(s.kept) AS kept
    FROM unset s JOIN company c ON c.id = s.company_id
    WHERE (${companyId}::bigint IS NULL OR c.id = ${companyId})
      AND (${salesRepId}::bigint IS NULL OR c.sales_rep_id = ${salesRepId})
      AND (${company}::citext IS NULL OR c.code = ${company}::citext)
    GROUP BY c.code, c.name, s.currency HAVING sum(s.amount) <> 0 OR sum(s.kept) <> 0 ORDER BY c.name, c.code`
  return agingTable(parts.map(partOf), credits.map(creditOf), asOf)
}

function partOf(row: PartRow): OpenPart {
  return { ...ownerOf(row), amount: toDecimal(row.open), dueOn: row.due_on }
}

function creditOf(row: CreditRow): UnsetCredit {
  return { ...ownerOf(row), amount: toDecimal(row.unset), kept: toDecimal(row.kept) }
}

function ownerOf(row: Pick<PartRow, 'company_code' | 'company_name' | 'currency'>) {
  return {
    companyCode: row.company_code,
    companyName: row.company_name,
    currency: row.currency,
  }
}
