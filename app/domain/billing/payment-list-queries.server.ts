import { prisma } from '#app/db/client.server.ts'
import { Prisma } from '#app/db/generated/client.ts'
import { type ListSorts, listPage, sortedBy } from '#app/db/list-page.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import type { Scope } from '#app/domain/companies/scope.ts'
import {
  countedCompany,
  scopeConditions,
} from '#app/domain/companies/scope-conditions-queries.server.ts'
import type { ListAsked } from '#app/domain/list-asked.ts'
import { type KeptRow, keptPart, keptPayments } from './kept-payments-queries.server.ts'
import { findPaymentRows, paymentRow } from './payment-queries.server.ts'
import type { PaymentRow } from './payment-row.ts'

/** Money of a company with orders under way may be kept for them; so much less of it is left. Those few are sorted apart. */
const keptFor = Prisma.sql`p.id IN (SELECT id FROM kept)`
const left = Prisma.sql`b."left" - (SELECT k.kept FROM kept k WHERE k.id = p.id)`
/** What is kept beside each payment, as the database ranks it: what waits to be set against something comes first. */
const rank = Prisma.sql`payment_rank(b.fate, b."left")`

const sorts: ListSorts = {
  number: sortedBy('p.number'),
  company: sortedBy('search_form(c.name)'),
  state: [
    { key: rank, where: Prisma.sql`NOT ${keptFor}` },
    { key: Prisma.sql`payment_rank(b.fate, ${left})`, where: keptFor },
  ],
  valueOn: sortedBy('p.value_on'),
  amount: sortedBy('p.amount'),
  unapplied: [
    { key: Prisma.sql`b."left"`, where: Prisma.sql`NOT ${keptFor}` },
    { key: left, where: keptFor },
  ],
}

/** What is not sorted by or looked at is left out of the plan. */
function source(sort: string, counted: Prisma.Sql): Prisma.Sql {
  if (sort === 'company') return Prisma.sql`payment p JOIN company c ON c.id = p.company_id`
  const byBalance = sort === 'state' || sort === 'unapplied'
  const balance = byBalance
    ? Prisma.sql`JOIN payment_balance b ON b.payment_id = p.id`
    : Prisma.empty
  return Prisma.sql`payment p ${balance} ${counted}`
}

/** A page of the scope's payments, the newest first unless asked otherwise; text finds number, reference and company. */
export async function listPayments(
  scope: Scope,
  asked: ListAsked,
  db: Transaction = prisma,
): Promise<{ rows: PaymentRow[]; total: number }> {
  const { q } = asked
  const like = `%${q.replace(/[\\%_]/g, '\\$&')}%`
  const found = Prisma.sql`(p.number ILIKE ${like} OR p.reference ILIKE ${like} OR c.name ILIKE ${like})`
  const conditions = [Prisma.sql`true`, ...scopeConditions(scope, 'p'), ...(q ? [found] : [])]
  const where = Prisma.join(conditions, ' AND ')
  const counted = countedCompany(scope, 'p', q)
  const from = source(asked.sort, counted)
  const paged = listPage({ id: 'p.id', from, where: conditions }, sorts, asked)
  const page = await db.$queryRaw<({ id: bigint; total: number } & KeptRow)[]>`
    WITH kept AS MATERIALIZED (${keptPayments}), page AS (${paged})
    SELECT page.id, k.kept, k.orders, (SELECT count(*)::int FROM payment p ${counted} WHERE ${where}) AS total
    FROM page LEFT JOIN kept k ON k.id = page.id ORDER BY page.place`
  const rows = await findPaymentRows(scope, { id: { in: page.map(({ id }) => id) } }, db)
  const byId = new Map(rows.map((row) => [row.id, row]))
  const listed = page.flatMap(({ id, ...kept }) => {
    const row = byId.get(id)
    return row ? [paymentRow(row, keptPart(kept))] : []
  })
  return { rows: listed, total: page[0]?.total ?? 0 }
}
