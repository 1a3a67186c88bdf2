import type { Role } from '#test/factories/two-companies.ts'
import type { Answer } from '#test/setup/http-client.ts'
import { everyStaff, type RouteRow } from './route-row.ts'

/** What somebody who does not have the permission is told, in words. */
export type Outcome = 'let in' | 'sent to log in' | 'sent to the desk' | '401' | '403' | '404'

export const isIn = (roles: readonly Role[], role: Role) => roles.includes(role)

/** The desk is not there for who is not staff; buyers' pages send staff to the desk; all else is plainly refused. */
export function expectedOutcome(role: Role, who: readonly Role[], method: 'GET' | 'POST'): Outcome {
  if (isIn(who, role)) return 'let in'
  const isRead = method === 'GET'
  if (role === 'guest') return isRead ? 'sent to log in' : '401'
  const isDesk = who.some((one) => isIn(everyStaff, one))
  if (isDesk) return isIn(everyStaff, role) ? '403' : '404'
  if (isIn(everyStaff, role)) return isRead ? 'sent to the desk' : '404'
  return '403'
}

export function outcomeOf({ status, location }: Answer, row: RouteRow): Outcome | string {
  if (location?.startsWith('/login?next=')) return 'sent to log in'
  if (location === '/desk' && row.leadsTo !== '/desk') return 'sent to the desk'
  if (status >= 500 || [401, 403, 404].includes(status)) return String(status)
  return 'let in'
}
