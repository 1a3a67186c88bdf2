import { redirect } from '@remix-run/node'
import type { ContactPermission, StaffPermission } from '#app/domain/companies/permissions.ts'
import type { Actor, Contact, Staff } from './actor.ts'

/** Fails closed until sessions land: everyone is a guest. */
export async function requireVisitor(_request: Request): Promise<Actor> {
  return { kind: 'guest', locale: null }
}

export async function requireContact(
  _request: Request,
  _permission: ContactPermission,
): Promise<Contact> {
  throw redirect('/login')
}

export async function requireStaff(
  _request: Request,
  _permission: StaffPermission,
): Promise<Staff> {
  throw redirect('/login')
}
