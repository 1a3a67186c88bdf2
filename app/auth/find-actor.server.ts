import { prisma } from '#app/db/client.server.ts'
import { now } from '#app/http/clock.server.ts'
import { requestContext } from '#app/http/request-context.server.ts'
import type { Actor } from './actor.ts'
import { kindOf, toActor } from './login-record.ts'
import { lucia } from './lucia.server.ts'
import { isWorthNoting, type SessionKind, seenAgain } from './session-limits.ts'
import { hashToken } from './token.server.ts'

const asked = new WeakMap<object, Promise<Actor>>()

/** Who asks: one statement a request, whatever number of loaders and guards ask, each with a copy of the request. */
export function findActor(request: Request): Promise<Actor> {
  const key = requestContext() ?? request
  const known = asked.get(key)
  if (known) return known
  const actor = readActor(request)
  asked.set(key, actor)
  return actor
}

async function readActor(request: Request): Promise<Actor> {
  const token = readToken(request)
  if (token === null) return { kind: 'guest', locale: null }
  const { session, user } = await lucia().validateSession(token)
  if (!session) return { kind: 'guest', locale: null }
  const id = hashToken(token)
  await noteUse(id, kindOf(user.login), session)
  const context = requestContext()
  if (context) context.userId = user.login.userId
  return toActor(user.login, id)
}

/** Only what Lucia could have made asks the database; a cookie that does not decode is no cookie. */
export function readToken(request: Request): string | null {
  try {
    const token = lucia().readSessionCookie(request.headers.get('Cookie') ?? '')
    return token !== null && /^[a-z2-7]{40}$/.test(token) ? token : null
  } catch {
    return null
  }
}

async function noteUse(
  id: string,
  kind: SessionKind,
  { lastSeenAt, absoluteExpiresAt }: { lastSeenAt: Date; absoluteExpiresAt: Date },
): Promise<void> {
  const at = new Date(now())
  if (!isWorthNoting(lastSeenAt, at)) return
  await prisma.session.updateMany({ where: { id }, data: seenAgain(kind, at, absoluteExpiresAt) })
}
