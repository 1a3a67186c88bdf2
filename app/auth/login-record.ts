import type { ContactRole, StaffRole } from '#app/domain/companies/permissions.ts'
import type { Actor, Contact } from './actor.ts'
import type { SessionKind } from './session-limits.ts'

/** What one statement says about a session: the user and, for a contact, the company in use. Keys are text, as in JSON. */
export type LoginRecord = {
  userId: string
  name: string
  email: string | null
  locale: string
  staffRole: StaffRole | null
  impersonatorId: string | null
  company: {
    role: ContactRole
    cartLines: number
    id: string
    code: string
    name: string
    currency: string
    ancestorIds: string[]
    segmentIds: string[]
  } | null
  companies: { id: string; code: string; name: string }[]
}

export function kindOf(login: Pick<LoginRecord, 'staffRole'>): SessionKind {
  return login.staffRole === null ? 'buyer' : 'staff'
}

/** A staff role wins over memberships: nobody is both at once. */
export function toActor(login: LoginRecord, sessionId: string): Exclude<Actor, { kind: 'guest' }> {
  const signedIn = {
    userId: BigInt(login.userId),
    name: login.name,
    email: login.email ?? '',
    locale: login.locale,
    sessionId,
    impersonatorId: login.impersonatorId === null ? null : BigInt(login.impersonatorId),
  }
  if (login.staffRole !== null) {
    const salesRepId = login.staffRole === 'salesRep' ? signedIn.userId : null
    return {
      kind: 'staff',
      ...signedIn,
      role: login.staffRole,
      scope: { kind: 'staff', salesRepId },
    }
  }
  if (login.company === null) return { kind: 'consumer', ...signedIn }
  return { kind: 'contact', ...signedIn, ...membership(login.company, login.companies) }
}

function membership(
  { role, cartLines, ...company }: NonNullable<LoginRecord['company']>,
  companies: LoginRecord['companies'],
): Pick<Contact, 'role' | 'company' | 'companies' | 'scope' | 'cartLines'> {
  const companyId = BigInt(company.id)
  return {
    role,
    cartLines,
    scope: { kind: 'company', companyId },
    company: {
      ...company,
      id: companyId,
      ancestorIds: company.ancestorIds.map(BigInt),
      segmentIds: company.segmentIds.map(BigInt),
    },
    companies: companies.map(({ id, ...rest }) => ({ id: BigInt(id), ...rest })),
  }
}
