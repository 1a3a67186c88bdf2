import type { Actor } from '#app/auth/actor.ts'
import {
  contactMay,
  type Permission,
  permissionTable,
  staffMay,
} from '#app/domain/companies/permissions.ts'
import { guest, type Viewer } from '#app/ui/layout/viewer.ts'

const keysOf = <Key extends string>(table: Readonly<Record<Key, unknown>>) =>
  Object.keys(table) as Key[]

function permissionsOf(actor: Actor): Permission[] {
  if (actor.kind === 'contact') {
    return keysOf(permissionTable.contact).filter((permission) =>
      contactMay(actor.role, permission),
    )
  }
  if (actor.kind !== 'staff') return []
  return keysOf(permissionTable.staff).filter((permission) => staffMay(actor.role, permission))
}

/** What the frame of a page shows of whoever asks; no id leaves the server. */
export function viewerOf(actor: Actor): Viewer {
  if (actor.kind === 'guest') return guest
  const { name, email } = actor
  const permissions = permissionsOf(actor)
  if (actor.kind !== 'contact') return { ...guest, kind: actor.kind, name, email, permissions }
  const { company, companies } = actor
  return {
    kind: 'contact',
    name,
    email,
    permissions,
    company: { code: company.code, name: company.name },
    companies: companies.map((each) => ({ code: each.code, name: each.name })),
  }
}
