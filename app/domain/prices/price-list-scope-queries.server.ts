import { Prisma } from '#app/db/generated/client.ts'
import { type Scope, scopeParameters } from '#app/domain/companies/scope.ts'

/**
 * Which price lists a reader may see, as a condition on `price_list l`: all, or, for a sales rep, those of a company of
 * theirs and those that are no company's (segment, channel, base). One without an audience is nobody's to read but theirs
 * who make it.
 */
export function readableList(scope: Scope): Prisma.Sql {
  const { companyId, salesRepId } = scopeParameters(scope)
  if (companyId === null && salesRepId === null) return Prisma.sql`true`
  return Prisma.sql`EXISTS (SELECT 1 FROM agreement_price_list ax JOIN agreement a ON a.id = ax.agreement_id
    LEFT JOIN company c ON c.id = a.company_id WHERE ax.price_list_id = l.id AND ${readableAgreement(scope)})`
}

/** The same for whom a list is for, as a condition on `agreement a` with its `company c`. */
export function readableAgreement(scope: Scope): Prisma.Sql {
  const { companyId, salesRepId } = scopeParameters(scope)
  return Prisma.sql`(a.company_id IS NULL OR ((${companyId}::bigint IS NULL OR c.id = ${companyId}::bigint)
    AND (${salesRepId}::bigint IS NULL OR c.sales_rep_id = ${salesRepId}::bigint)))`
}
