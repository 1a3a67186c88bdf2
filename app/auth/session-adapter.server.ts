import type { Adapter, DatabaseSession } from 'lucia'
import { prisma } from '#app/db/client.server.ts'
import { now } from '#app/http/clock.server.ts'
import type { LoginRecord } from './login-record.ts'
import type { SessionTimes } from './session-limits.ts'
import { findStoredSession } from './session-query.server.ts'
import { hashToken } from './token.server.ts'

export type SessionAttributes = SessionTimes & {
  companyId: bigint | null
  impersonatorId: bigint | null
  ip: string | null
  userAgent: string | null
}
export type UserAttributes = { login: LoginRecord }

const noPlace = { companyId: null, impersonatorId: null, ip: null, userAgent: null }

/** Lucia hands over tokens as session ids; each is hashed before it touches the database. */
export const sessionAdapter: Adapter = {
  async getSessionAndUser(token) {
    const stored = await findStoredSession(hashToken(token))
    if (!stored) return [null, null]
    const { userId, login, ...times } = stored
    const session = {
      id: token,
      userId,
      expiresAt: times.expiresAt,
      attributes: { ...noPlace, ...times },
    }
    return [session, { id: userId, attributes: { login } }]
  },
  async getUserSessions(userId) {
    const sessions = await prisma.session.findMany({ where: { userId }, orderBy: { id: 'asc' } })
    return sessions.map((session): DatabaseSession => ({ ...session, attributes: session }))
  },
  async setSession({ id, userId, attributes }) {
    await prisma.session.create({ data: { ...attributes, id: hashToken(id), userId } })
  },
  /** Lucia knows one idle limit for everybody; ours depend on who it is, so the door moves them. */
  async updateSessionExpiration() {},
  async deleteSession(token) {
    await prisma.session.deleteMany({ where: { id: hashToken(token) } })
  },
  async deleteUserSessions(userId) {
    await prisma.session.deleteMany({ where: { userId } })
  },
  async deleteExpiredSessions() {
    await prisma.session.deleteMany({ where: { expiresAt: { lte: new Date(now()) } } })
  },
}
