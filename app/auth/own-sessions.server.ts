import { prisma } from '#app/db/client.server.ts'
import { fromInstant, toInstant } from '#app/db/convert.server.ts'

export type SessionView = {
  id: string
  current: boolean
  ip: string | null
  userAgent: string | null
  createdAt: string
  lastSeenAt: string
}

type Own = { userId: bigint; sessionId: string }

/** One's own logins that can still be used, the one that asks first, then by last use. */
export async function listOwnSessions(
  { userId, sessionId }: Own,
  at: string,
): Promise<SessionView[]> {
  const alive = { gt: fromInstant(at) }
  const sessions = await prisma.session.findMany({
    where: { userId, expiresAt: alive, absoluteExpiresAt: alive },
    orderBy: { lastSeenAt: 'desc' },
  })
  return sessions
    .map(({ id, ip, userAgent, createdAt, lastSeenAt }) => ({
      id,
      current: id === sessionId,
      ip,
      userAgent,
      createdAt: toInstant(createdAt),
      lastSeenAt: toInstant(lastSeenAt),
    }))
    .sort((one, other) => Number(other.current) - Number(one.current))
}

/** Ends one of one's own sessions; another's is as if it were not there. */
export async function endOwnSession({ userId }: Own, id: string): Promise<boolean> {
  const { count } = await prisma.session.deleteMany({ where: { id, userId } })
  return count > 0
}

export async function endOtherSessions({ userId, sessionId }: Own): Promise<void> {
  await prisma.session.deleteMany({ where: { userId, id: { not: sessionId } } })
}
