import type { ContactRole } from './permissions.ts'

/** Somebody who may act for a company, as its page shows them; without a name until they accepted. */
export type Person = {
  id: string
  name: string | null
  email: string | null
  jobTitle: string | null
  role: ContactRole
  state: 'invited' | 'active' | 'disabled'
  lastLoginAt: string | null
}
