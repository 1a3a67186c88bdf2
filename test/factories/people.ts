import { startSession } from '#app/auth/session.server.ts'
import { prisma } from '#app/db/client.server.ts'
import type { ContactRole, StaffRole } from '#app/domain/companies/permissions.ts'

let made = 0
const unique = (prefix: string) => `${prefix}${++made}`

type CompanyOptions = { code?: string; name?: string; parentId?: bigint; salesRepId?: bigint }

/** A buying organisation, active, in euros. */
export function makeCompany({ code = unique('C-'), name = code, ...given }: CompanyOptions = {}) {
  return prisma.company.create({ data: { code, name, currency: 'EUR', ...given } })
}

export function makeUser(given: { email?: string; name?: string; staffRole?: StaffRole } = {}) {
  const email = given.email ?? `${unique('person')}@example.com`
  return prisma.user.create({ data: { name: 'Ana Pop', ...given, email } })
}

export function makeStaff(staffRole: StaffRole) {
  return makeUser({ staffRole })
}

/** A user who is a contact of the company with this role. */
export async function makeContact(companyId: bigint, role: ContactRole) {
  const user = await makeUser()
  await prisma.contact.create({ data: { userId: user.id, companyId, role } })
  return user
}

/** The Cookie header of somebody who is signed in. */
export async function signIn(user: { id: bigint; staffRole: StaffRole | null }) {
  const kind = user.staffRole === null ? 'buyer' : 'staff'
  const cookie = await startSession({ userId: user.id, kind, ip: null, userAgent: null })
  return cookie.split(';')[0] ?? ''
}

export function requestOf(cookie: string, path = '/', init: RequestInit = {}) {
  return new Request(`http://localhost${path}`, { ...init, headers: { Cookie: cookie } })
}
