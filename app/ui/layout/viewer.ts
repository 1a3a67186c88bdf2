import type { Permission } from '#app/domain/companies/permissions.ts'

/** Who looks at the page, as much as the frame around it needs. Permissions only decide what is shown; loaders guard. */
export type Viewer = {
  kind: 'guest' | 'consumer' | 'contact' | 'staff'
  name: string
  email: string
  company: { code: string; name: string } | null
  /** The companies a contact may switch to, the current one included. */
  companies: { code: string; name: string }[]
  permissions: Permission[]
}

export const guest: Viewer = {
  kind: 'guest',
  name: '',
  email: '',
  company: null,
  companies: [],
  permissions: [],
}
