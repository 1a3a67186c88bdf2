import { Prisma } from '#app/db/generated/client.ts'
import { type Scope, scopeParameters } from '#app/domain/companies/scope.ts'

/**
 * Which quotes the caller may see, of `quote q` joined with its `company c`: a company its own, staff those of their
 * companies. Until it is sent, a draft is the company's alone, and what the house began is the house's.
 */
export function quoteInScope(scope: Scope): Prisma.Sql {
  const { companyId, salesRepId } = scopeParameters(scope)
  const own = Prisma.sql`(${companyId}::bigint IS NULL OR q.company_id = ${companyId}::bigint)
    AND (${salesRepId}::bigint IS NULL OR c.sales_rep_id = ${salesRepId}::bigint)`
  return companyId === null
    ? Prisma.sql`${own} AND q.status <> 'draft'`
    : Prisma.sql`${own} AND q.status NOT IN ('prepared', 'discarded')`
}
