import { prisma } from '#app/db/client.server.ts'
import { toDecimal } from '#app/db/convert.server.ts'
import { Prisma } from '#app/db/generated/client.ts'
import { listOrder, type SortColumns } from '#app/db/list-order.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import { type Scope, scopeParameters } from '#app/domain/companies/scope.ts'
import type { ListAsked } from '#app/domain/list-asked.ts'
import { moneyView } from '#pricing/index.ts'
import { quoteInScope } from './quote-scope-queries.server.ts'
import { outward } from './quote-status.ts'
import type { QuoteRowView } from './quote-view.ts'
import { type Waiting, waitingOf } from './waiting.ts'

type Row = Omit<QuoteRowView, 'total'> & { total: string | null; currency: string; count: number }

/** What waits inside the house is a state of its own for the house alone. */
const houseState = `ROW(q.status, CASE WHEN v.status IN ('pendingInternal', 'approved', 'changesRequested') THEN v.status END)`

const sorts = (isHouse: boolean): SortColumns => ({
  number: 'q.number',
  company: 'search_form(c.name)',
  state: isHouse ? houseState : 'q.status',
  validOn: ['o.valid_until', 'NULLS LAST'],
  total: ['o.total', 'NULLS LAST'],
  updatedAt: 'q.updated_at',
})

const waits: Readonly<Record<Waiting, Prisma.Sql>> = {
  rep: Prisma.sql`AND (q.status = 'requested' OR (q.status IN ('prepared', 'inReview') AND v.status <> 'pendingInternal'))`,
  manager: Prisma.sql`AND v.status = 'pendingInternal'`,
  buyer: Prisma.sql`AND q.status IN ('draft', 'quoted', 'needsInfo')`,
}

/** A page of the quotes within a scope, with how many there are; one statement. */
export async function listQuotes(
  scope: Scope,
  asked: ListAsked,
  db: Transaction = prisma,
): Promise<{ rows: QuoteRowView[]; total: number }> {
  const { companyId } = scopeParameters(scope)
  const { q, pageSize, offset, filters = {} } = asked
  const statuses = filters.status ?? []
  const waiting = waitingOf(filters.waiting)
  const pattern = `%${q.replace(/[\\%_]/g, '\\$&')}%`
  const rows = await db.$queryRaw<Row[]>`
    SELECT q.number, c.name AS company, q.status, v.version, v.status AS "versionStatus", q.currency,
      o.total::text AS total, to_char((o.valid_until - interval '1 second') AT TIME ZONE s.time_zone, 'YYYY-MM-DD')
        AS "validOn",
      u.name AS "requestedBy", to_char(q.updated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "updatedAt",
      (count(*) OVER ())::int AS count
    FROM quote q JOIN company c ON c.id = q.company_id CROSS JOIN seller s
    JOIN LATERAL (SELECT * FROM quote_version x WHERE x.quote_id = q.id ORDER BY x.version DESC LIMIT 1) v ON true
    LEFT JOIN LATERAL (SELECT x.total, x.valid_until FROM quote_version x WHERE x.quote_id = q.id AND x.sent_at IS NOT NULL
      ORDER BY x.version DESC LIMIT 1) o ON true
    LEFT JOIN users u ON u.id = q.requested_by_id
    WHERE ${quoteInScope(scope)}
      AND (${q} = '' OR q.number ILIKE ${pattern} OR c.name ILIKE ${pattern})
      AND (${statuses.length === 0} OR q.status::text = ANY (${[...statuses]}::text[]))
      ${waiting ? waits[waiting] : Prisma.empty}
    ORDER BY ${listOrder(sorts(companyId === null), asked, 'q.id')}
    LIMIT ${pageSize} OFFSET ${offset}`
  return {
    rows: rows.map(({ total, currency, count: _, ...row }) => ({
      ...row,
      versionStatus: companyId === null ? row.versionStatus : outward(row.versionStatus),
      total: total === null ? null : moneyView({ amount: toDecimal(total), currency }),
    })),
    total: rows[0]?.count ?? 0,
  }
}
