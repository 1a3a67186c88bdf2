import { redirectWithToast } from '#app/http/flash.server.ts'
import type { Actor } from './actor.ts'
import { originOf } from './request-origin.server.ts'
import { type NewSession, startSession } from './session.server.ts'

/** Where work begins: staff at the desk, buyers in the catalog. */
export function homeOf(kind: 'buyer' | 'staff' | Actor['kind']): string {
  return kind === 'staff' ? '/desk' : '/catalog'
}

type Entering = Pick<NewSession, 'userId' | 'kind' | 'companyId'>
type Message = Parameters<typeof redirectWithToast>[1]

/** Starts a session for somebody who has just proved who they are, and shows them in. */
export async function enter(
  request: Request,
  entering: Entering,
  message: Message,
  path = homeOf(entering.kind),
): Promise<Response> {
  const cookie = await startSession({ ...entering, ...originOf(request) })
  return redirectWithToast(path, message, { 'Set-Cookie': cookie })
}
