import { prisma } from '#app/db/client.server.ts'
import { toDecimal } from '#app/db/convert.server.ts'
import { type Scope, scopeParameters } from '#app/domain/companies/scope.ts'
import { type CalendarDay, isCalendarDay } from '#pricing/calendar-day.ts'
import { zero } from '#pricing/decimal.ts'
import { moneyView } from '#pricing/money.ts'
import { getAging } from './receivables-queries.server.ts'
import type { Movement, Statement } from './statement.ts'

type Row = {
  id: bigint
  occurred_on: string
  kind: string
  document: string | null
  reference: string | null
  amount: { toString(): string }
  before: { toString(): string }
}

/**
 * A company's account over a period, read from the receivables ledger alone: opening balance, every movement with the
 * balance after it, closing balance, and what that is made of. Past periods always say the same, since postings are never changed. Null where
 * the company is not in the scope. A currency that the company has no account in is its own one.
 */
export async function getStatement(
  scope: Scope,
  {
    company,
    currency: asked,
    from,
    until,
  }: { company: string; currency: string | null; from: CalendarDay; until: CalendarDay },
): Promise<Statement | null> {
  const owner = await findOwner(scope, company)
  if (owner === null || !isCalendarDay(from) || !isCalendarDay(until)) return null
  const { id, currencies } = owner
  const currency = currencies.find((one) => one === asked) ?? owner.currency
  const [start] = await prisma.$queryRaw<{ amount: { toString(): string } }[]>`
    SELECT coalesce(sum(e.amount), 0) AS amount FROM ledger_entry e JOIN ledger_posting p ON p.id = e.posting_id
    WHERE e.company_id = ${id} AND e.currency = ${currency} AND e.account = 'receivable' AND p.occurred_on < ${from}::date`
  const rows = await prisma.$queryRaw<Omit<Row, 'before'>[]>`
    SELECT p.id, p.occurred_on::text, p.kind::text, coalesce(i.number, m.number) AS document,
      coalesce(m.reference, o.purchase_order_number) AS reference, sum(e.amount) AS amount
    FROM ledger_entry e
    JOIN ledger_posting p ON p.id = e.posting_id
    LEFT JOIN invoice i ON p.document_type = 'invoice' AND i.id = p.document_id
    LEFT JOIN orders o ON o.id = i.order_id
    LEFT JOIN payment m ON p.document_type = 'payment' AND m.id = p.document_id
    WHERE e.company_id = ${id} AND e.currency = ${currency} AND e.account = 'receivable'
      AND p.occurred_on BETWEEN ${from}::date AND ${until}::date
    GROUP BY p.id, i.number, m.number, m.reference, o.purchase_order_number
    ORDER BY p.occurred_on, p.id`
  const view = (amount: typeof zero) => moneyView({ amount, currency })
  let balance = toDecimal(start?.amount ?? '0')
  const opening = view(balance)
  const movements = rows.map((row): Movement => {
    const amount = toDecimal(row.amount)
    balance = balance.plus(amount)
    return {
      id: String(row.id),
      on: row.occurred_on,
      kind: row.kind,
      document: row.document,
      reference: row.reference,
      debit: amount.gt(zero) ? view(amount) : null,
      credit: amount.gt(zero) ? null : view(amount.negated()),
      balance: view(balance),
    }
  })
  const nothing = view(zero)
  const aging = await getAging(scope, { asOf: until, company })
  const madeOf = aging.find((row) => row.currency === currency)
  return {
    currency,
    currencies,
    from,
    until,
    opening,
    movements,
    closing: view(balance),
    madeOf: {
      open: madeOf?.open ?? nothing,
      unapplied: madeOf?.unapplied ?? nothing,
      kept: madeOf?.kept ?? nothing,
    },
  }
}

type Owner = { id: bigint; currency: string; currencies: string[] }

/** With every currency that it has an account in, its own first. */
async function findOwner(scope: Scope, company: string): Promise<Owner | null> {
  const { companyId, salesRepId } = scopeParameters(scope)
  const [owner] = await prisma.$queryRaw<Owner[]>`
    SELECT id, currency, array_prepend(currency::text, ARRAY(SELECT b.currency::text FROM company_balance b
      WHERE b.company_id = company.id AND b.currency <> company.currency ORDER BY 1)) AS currencies
    FROM company WHERE code = ${company}::citext AND (${companyId}::bigint IS NULL OR id = ${companyId})
      AND (${salesRepId}::bigint IS NULL OR sales_rep_id = ${salesRepId})`
  return owner ?? null
}
