import { prisma } from '#app/db/client.server.ts'
import { toDecimal } from '#app/db/convert.server.ts'
import { Prisma } from '#app/db/generated/client.ts'
import { type ListSorts, listPage, sortedBy, sortedWhereThere } from '#app/db/list-page.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import { type Scope, scopeParameters } from '#app/domain/companies/scope.ts'
import { countedCompany } from '#app/domain/companies/scope-conditions-queries.server.ts'
import type { ListAsked } from '#app/domain/list-asked.ts'
import { moneyView } from '#pricing/index.ts'
import { quoteInScope } from './quote-scope-queries.server.ts'
import { outward } from './quote-status.ts'
import type { QuoteRowView } from './quote-view.ts'
import { type Waiting, waitingOf } from './waiting.ts'

type Row = Omit<QuoteRowView, 'total'> & { total: string | null; currency: string; count: number }

/** What waits inside the house is a state of its own for the house alone. */
const houseState = `ROW(q.status, CASE WHEN v.status IN ('pendingInternal', 'approved', 'changesRequested') THEN v.status END)`

const sorts = (isHouse: boolean): ListSorts => ({
  number: sortedBy('q.number'),
  company: sortedBy('search_form(c.name)'),
  state: sortedBy(isHouse ? houseState : 'q.status'),
  validOn: offered('o.valid_until', 'timestamptz'),
  total: offered('o.total', 'numeric'),
  updatedAt: sortedBy('q.updated_at'),
})

const offered = (key: string, type: string) =>
  sortedWhereThere(key, { there: `${key} IS NOT NULL`, missing: `${key} IS NULL`, type })

/** The version that is worked on, and the one that the buyer has. */
const newest = Prisma.sql`
  JOIN LATERAL (SELECT * FROM quote_version x WHERE x.quote_id = q.id ORDER BY x.version DESC LIMIT 1) v ON true`
const sent = Prisma.sql`
  LEFT JOIN LATERAL (SELECT x.total, x.valid_until FROM quote_version x WHERE x.quote_id = q.id AND x.sent_at IS NOT NULL
    ORDER BY x.version DESC LIMIT 1) o ON true`

const waits: Readonly<Record<Waiting, Prisma.Sql>> = {
  rep: Prisma.sql`(q.status = 'requested' OR (q.status IN ('prepared', 'inReview') AND v.status <> 'pendingInternal'))`,
  manager: Prisma.sql`v.status = 'pendingInternal'`,
  buyer: Prisma.sql`q.status IN ('draft', 'quoted', 'needsInfo')`,
}

/** A page of the quotes within a scope, with how many there are; one statement. */
export async function listQuotes(
  scope: Scope,
  asked: ListAsked,
  db: Transaction = prisma,
): Promise<{ rows: QuoteRowView[]; total: number }> {
  const { companyId } = scopeParameters(scope)
  const { q, sort, filters = {} } = asked
  const statuses = filters.status ?? []
  const waiting = waitingOf(filters.waiting)
  const like = `%${q.replace(/[\\%_]/g, '\\$&')}%`
  const where = [
    quoteInScope(scope),
    ...(q ? [Prisma.sql`(q.number ILIKE ${like} OR c.name ILIKE ${like})`] : []),
    ...(statuses.length > 0 ? [Prisma.sql`q.status::text = ANY (${[...statuses]}::text[])`] : []),
    ...(waiting ? [waits[waiting]] : []),
  ]
  const looked = waiting ? newest : Prisma.empty
  const counted = Prisma.sql`quote q ${countedCompany(scope, 'q', q)} ${looked}`
  const priced = sort === 'validOn' || sort === 'total' ? sent : Prisma.empty
  const ranked = sort === 'state' && !waiting ? newest : Prisma.empty
  const from = Prisma.sql`quote q JOIN company c ON c.id = q.company_id ${looked} ${priced} ${ranked}`
  const page = listPage({ id: 'q.id', from, where }, sorts(companyId === null), asked)
  const rows = await db.$queryRaw<Row[]>`
    WITH page AS (${page})
    SELECT q.number, c.name AS company, q.status, v.version, v.status AS "versionStatus", q.currency,
      o.total::text AS total, to_char((o.valid_until - interval '1 second') AT TIME ZONE s.time_zone, 'YYYY-MM-DD')
        AS "validOn",
      u.name AS "requestedBy", to_char(q.updated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "updatedAt",
      (SELECT count(*)::int FROM ${counted} WHERE ${Prisma.join(where, ' AND ')}) AS count
    FROM page JOIN quote q USING (id) JOIN company c ON c.id = q.company_id CROSS JOIN seller s ${newest} ${sent}
    LEFT JOIN users u ON u.id = q.requested_by_id ORDER BY page.place`
  return {
    rows: rows.map(({ total, currency, count: _, ...row }) => ({
      ...row,
      versionStatus: companyId === null ? row.versionStatus : outward(row.versionStatus),
      total: total === null ? null : moneyView({ amount: toDecimal(total), currency }),
    })),
    total: rows[0]?.count ?? 0,
  }
}
