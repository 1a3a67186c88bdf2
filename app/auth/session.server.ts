import type { Transaction } from '#app/db/transaction.server.ts'
import { now } from '#app/http/clock.server.ts'
import { readToken } from './find-actor.server.ts'
import { lucia } from './lucia.server.ts'
import type { RequestOrigin } from './request-origin.server.ts'
import { firstTimes, type SessionKind } from './session-limits.ts'

export type NewSession = RequestOrigin & {
  userId: bigint
  kind: SessionKind
  companyId?: bigint | null
  impersonatorId?: bigint | null
}

/** A new token for every login; returns the Set-Cookie header. */
export async function startSession({ userId, kind, ...where }: NewSession): Promise<string> {
  const session = await lucia().createSession(userId, {
    ...firstTimes(kind, new Date(now())),
    companyId: where.companyId ?? null,
    impersonatorId: where.impersonatorId ?? null,
    ip: where.ip,
    userAgent: where.userAgent,
  })
  return lucia().createSessionCookie(session.id).serialize()
}

/** Ends the session of this request, if any; returns the Set-Cookie header that forgets it. */
export async function endSession(request: Request): Promise<string> {
  const token = readToken(request)
  if (token !== null) await lucia().invalidateSession(token)
  return lucia().createBlankSessionCookie().serialize()
}

/** In the transaction of what ends them: a new password, a user disabled. */
export async function endSessionsOf(tx: Transaction, userId: bigint): Promise<void> {
  await tx.session.deleteMany({ where: { OR: [{ userId }, { impersonatorId: userId }] } })
}

/** For the job that tidies up: what is over can no longer be used, this only frees the rows. */
export async function deleteEndedSessions(): Promise<void> {
  await lucia().deleteExpiredSessions()
}
