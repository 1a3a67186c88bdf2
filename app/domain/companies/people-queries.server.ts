import { prisma } from '#app/db/client.server.ts'
import { toInstantOrNull } from '#app/db/convert.server.ts'
import type { Person } from './person.ts'
import { companyWhere, type Scope } from './scope.ts'

/** The people of a company within the scope: who can act first, then by name. */
export async function listPeople(scope: Scope, companyCode: string): Promise<Person[]> {
  const contacts = await prisma.contact.findMany({
    where: { company: { ...companyWhere(scope), code: companyCode } },
    include: { user: true },
    orderBy: [{ active: 'desc' }, { user: { name: 'asc' } }, { id: 'asc' }],
  })
  return contacts.map(({ id, user, jobTitle, role, active, acceptedAt }) => ({
    id: String(id),
    name: acceptedAt === null ? null : user.name,
    email: user.email,
    jobTitle,
    role,
    state: stateOf(active && user.status !== 'disabled', acceptedAt),
    lastLoginAt: acceptedAt === null ? null : toInstantOrNull(user.lastLoginAt),
  }))
}

function stateOf(usable: boolean, acceptedAt: Date | null): Person['state'] {
  if (!usable) return 'disabled'
  return acceptedAt === null ? 'invited' : 'active'
}
