import { prisma } from '#app/db/client.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import { contactMay } from '#app/domain/companies/permissions.ts'
import { companyWhere, type StaffScope } from '#app/domain/companies/scope.ts'

/** A company that a quote may be begun for, with who may accept it there. */
export type QuoteRecipient = {
  id: bigint
  code: string
  name: string
  currency: string
  contacts: { id: bigint; userId: bigint; name: string; email: string | null }[]
}

const isServed = { status: { not: 'closed' } } as const

/** The companies of the scope that are served. */
export function listQuoteCompanies(scope: StaffScope): Promise<{ code: string; name: string }[]> {
  return prisma.company.findMany({
    where: { AND: [companyWhere(scope), isServed] },
    select: { code: true, name: true },
    orderBy: { name: 'asc' },
  })
}

/** Within the scope; null for another rep's company as for one that is not there or is closed. */
export async function findQuoteRecipient(
  scope: StaffScope,
  code: string,
  db: Pick<Transaction, 'company'> = prisma,
): Promise<QuoteRecipient | null> {
  const found = await db.company.findFirst({
    where: { AND: [companyWhere(scope), isServed, { code }] },
    select: {
      id: true,
      code: true,
      name: true,
      currency: true,
      contacts: {
        where: { active: true, acceptedAt: { not: null }, user: { status: 'active' } },
        select: { id: true, userId: true, role: true, user: true },
        orderBy: { user: { name: 'asc' } },
      },
    },
  })
  if (!found) return null
  const contacts = found.contacts
    .filter(({ role }) => contactMay(role, 'quote:accept'))
    .map(({ id, userId, user: { name, email } }) => ({ id, userId, name, email }))
  return { ...found, contacts }
}
