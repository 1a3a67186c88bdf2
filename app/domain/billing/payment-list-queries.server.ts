import { prisma } from '#app/db/client.server.ts'
import { Prisma } from '#app/db/generated/client.ts'
import { listOrder, type SortColumns } from '#app/db/list-order.server.ts'
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

/** As `paymentRow` has it: only money that came in and stays, and is kept for no order, can lie unapplied. */
const unapplied = `CASE WHEN p.reversal_of_id IS NULL AND p.refund_of_id IS NULL AND p.refund_of_credit_note_id IS NULL
    AND NOT EXISTS (SELECT 1 FROM payment r WHERE r.reversal_of_id = p.id)
  THEN p.amount - COALESCE((SELECT sum(a.amount) FROM payment_allocation a WHERE a.payment_id = p.id), 0)
    + COALESCE((SELECT sum(r.amount) FROM payment r WHERE r.refund_of_id = p.id), 0) - COALESCE(k.kept, 0) ELSE 0 END`

/** As `paymentRow` has it; what waits to be set against something comes first. */
const state = `CASE WHEN p.reversal_of_id IS NOT NULL THEN 3
  WHEN p.refund_of_id IS NOT NULL OR p.refund_of_credit_note_id IS NOT NULL THEN 4
  WHEN EXISTS (SELECT 1 FROM payment r WHERE r.reversal_of_id = p.id) THEN 2
  WHEN ${unapplied} > 0 THEN 0 ELSE 1 END`

const sorts: SortColumns = {
  number: 'p.number',
  company: 'search_form(c.name)',
  state,
  valueOn: 'p.value_on',
  amount: 'p.amount',
  unapplied,
}

/** A page of the scope's payments, the newest first unless asked otherwise; text finds number, reference and company. */
export async function listPayments(
  scope: Scope,
  asked: ListAsked,
  db: Transaction = prisma,
): Promise<{ rows: PaymentRow[]; total: number }> {
  const { q, pageSize, offset } = asked
  const like = `%${q.replace(/[\\%_]/g, '\\$&')}%`
  const found = Prisma.sql`(p.number ILIKE ${like} OR p.reference ILIKE ${like} OR c.name ILIKE ${like})`
  const conditions = [Prisma.sql`true`, ...scopeConditions(scope, 'p'), ...(q ? [found] : [])]
  const where = Prisma.join(conditions, ' AND ')
  const counted = countedCompany(scope, 'p', q)
  const page = await db.$queryRaw<({ id: bigint; total: number } & KeptRow)[]>`
    SELECT p.id, k.kept, k.orders, (SELECT count(*)::int FROM payment p ${counted} WHERE ${where}) AS total
    FROM payment p JOIN company c ON c.id = p.company_id LEFT JOIN (${keptPayments}) k ON k.id = p.id WHERE ${where}
    ORDER BY ${listOrder(sorts, asked, 'p.id')} LIMIT ${pageSize} OFFSET ${offset}`
  const rows = await findPaymentRows(scope, { id: { in: page.map(({ id }) => id) } }, db)
  const byId = new Map(rows.map((row) => [row.id, row]))
  const listed = page.flatMap(({ id, ...kept }) => {
    const row = byId.get(id)
    return row ? [paymentRow(row, keptPart(kept))] : []
  })
  return { rows: listed, total: page[0]?.total ?? 0 }
}
