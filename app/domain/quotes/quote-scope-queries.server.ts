import { Prisma } from '#app/db/generated/client.ts'
import { type Scope, scopeParameters } from '#app/domain/companies/scope.ts'
import { scopeConditions } from '#app/domain/companies/scope-conditions-queries.server.ts'

/**
 * Which quotes the caller may see, of `quote q` and, for a rep, its `company c`: a company its own, staff those of their
 * companies. Until it is sent, a draft is the company's alone, and what the house began is the house's.
 */
export function quoteInScope(scope: Scope): Prisma.Sql {
  const hidden =
    scopeParameters(scope).companyId === null
      ? Prisma.sql`q.status <> 'draft'`
      : Prisma.sql`q.status NOT IN ('prepared', 'discarded')`
  return Prisma.join([...scopeConditions(scope, 'q'), hidden], ' AND ')
}
