import type { StaffRole } from './permissions.ts'

/** Somebody of the house, as the page of users shows them. */
export type StaffMember = {
  id: string
  name: string
  email: string | null
  role: StaffRole
  discountLimit: string | null
  state: 'invited' | 'active' | 'disabled'
  lastLoginAt: string | null
}
