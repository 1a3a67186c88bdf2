import { redirect } from '@remix-run/node'
import {
  type ContactPermission,
  contactMay,
  type StaffPermission,
  staffMay,
} from '#app/domain/companies/permissions.ts'
import { forbidden, notFound, unauthenticated } from '#app/http/refusal.server.ts'
import type { Actor, Consumer, Contact, Staff } from './actor.ts'
import { findActor } from './find-actor.server.ts'

/** A contact of a company with this permission there. Staff are sent to the desk, who has no company is refused. */
export async function requireContact(
  request: Request,
  permission: ContactPermission,
): Promise<Contact> {
  const actor = await findActor(request)
  if (actor.kind === 'guest') return signIn(request)
  if (actor.kind === 'staff') return toDesk(request)
  if (actor.kind !== 'contact') return forbidden()
  return contactMay(actor.role, permission) ? actor : forbidden()
}

/** A staff member with this permission. For everybody else who is signed in the desk is not there. */
export async function requireStaff(request: Request, permission: StaffPermission): Promise<Staff> {
  const actor = await findActor(request)
  if (actor.kind === 'guest') return signIn(request)
  if (actor.kind !== 'staff') return notFound()
  return staffMay(actor.role, permission) ? actor : forbidden()
}

/** Anyone who is signed in, for what is one's own: password, sessions, language. */
export async function requireUser(request: Request): Promise<Contact | Staff | Consumer> {
  const actor = await findActor(request)
  return actor.kind === 'guest' ? signIn(request) : actor
}

/** For pages that are open to all: says who it is and never refuses. */
export function requireVisitor(request: Request): Promise<Actor> {
  return findActor(request)
}

function signIn(request: Request): never {
  if (!isRead(request)) return unauthenticated()
  const { pathname, search } = new URL(request.url)
  const next = `${pathname}${search}`
  throw redirect(next === '/' ? '/login' : `/login?next=${encodeURIComponent(next)}`)
}

function toDesk(request: Request): never {
  if (!isRead(request)) return notFound()
  throw redirect('/desk')
}

const isRead = ({ method }: Request) => method === 'GET' || method === 'HEAD'
