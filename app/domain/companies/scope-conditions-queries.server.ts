import { Prisma } from '#app/db/generated/client.ts'
import { type Scope, scopeParameters } from './scope.ts'

/**
 * The scope as conditions on a record of that alias and its `company c`: only those that it asks for, so that each kind of
 * reader has a plan of its own.
 */
export function scopeConditions(scope: Scope, record: string): Prisma.Sql[] {
  const { companyId, salesRepId } = scopeParameters(scope)
  const ofCompany = Prisma.sql`${Prisma.raw(record)}.company_id = ${companyId}::bigint`
  const ofRep = Prisma.sql`c.sales_rep_id = ${salesRepId}::bigint`
  return [...(companyId === null ? [] : [ofCompany]), ...(salesRepId === null ? [] : [ofRep])]
}

/** The record's `company c` where its rep or a searched text is looked at: without it an index alone is counted. */
export function countedCompany(scope: Scope, record: string, q: string): Prisma.Sql {
  const { salesRepId } = scopeParameters(scope)
  if (salesRepId === null && q === '') return Prisma.empty
  return Prisma.sql`JOIN company c ON c.id = ${Prisma.raw(record)}.company_id`
}
