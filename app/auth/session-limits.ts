/** Who a session belongs to decides how long it lasts: staff reach every company's records. */
export type SessionKind = 'buyer' | 'staff'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

const limits = {
  buyer: { idle: 12 * hour, absolute: 30 * day },
  staff: { idle: 30 * minute, absolute: 12 * hour },
} as const satisfies Record<SessionKind, { idle: number; absolute: number }>

/** Use is noted at most this often, so that a busy page costs no write. */
const noteEvery = 3 * minute

export type SessionTimes = { lastSeenAt: Date; expiresAt: Date; absoluteExpiresAt: Date }

export function firstTimes(kind: SessionKind, at: Date): SessionTimes {
  const absoluteExpiresAt = new Date(at.getTime() + limits[kind].absolute)
  return { ...seenAgain(kind, at, absoluteExpiresAt), absoluteExpiresAt }
}

/** The idle limit moves with use and never passes the absolute one. */
export function seenAgain(kind: SessionKind, at: Date, absoluteExpiresAt: Date) {
  const idleUntil = at.getTime() + limits[kind].idle
  return { lastSeenAt: at, expiresAt: new Date(Math.min(idleUntil, absoluteExpiresAt.getTime())) }
}

export function isWorthNoting(lastSeenAt: Date, at: Date): boolean {
  return at.getTime() - lastSeenAt.getTime() >= noteEvery
}
