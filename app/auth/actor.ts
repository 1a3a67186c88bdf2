import type { ContactRole, StaffRole } from '#app/domain/companies/permissions.ts'
import type { CompanyScope, StaffScope } from '#app/domain/companies/scope.ts'

/** The company in use, with what every price and every check needs of it; read together with the session. */
export type CompanyInUse = {
  id: bigint
  code: string
  name: string
  currency: string
  /** Parents, nearest first. */
  ancestorIds: bigint[]
  /** The company's own segments; if it has none, the nearest ancestor's. */
  segmentIds: bigint[]
}

type SignedIn = {
  userId: bigint
  name: string
  email: string
  locale: string
  sessionId: string
  /** The staff member behind a session on someone's behalf. */
  impersonatorId: bigint | null
}

/** A contact acting for the company in use. */
export type Contact = SignedIn & {
  kind: 'contact'
  role: ContactRole
  company: CompanyInUse
  scope: CompanyScope
  /** Of the open cart, when the session was read. */
  cartLines: number
  /** All companies of this user, for the switch. */
  companies: { id: bigint; code: string; name: string }[]
}

export type Staff = SignedIn & { kind: 'staff'; role: StaffRole; scope: StaffScope }

/** Signed in without a company: sees the retail shop. */
export type Consumer = SignedIn & { kind: 'consumer' }

export type Guest = { kind: 'guest'; locale: string | null }

/** Whoever asks. */
export type Actor = Contact | Staff | Consumer | Guest
