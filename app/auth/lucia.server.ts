import { Lucia, TimeSpan } from 'lucia'
import { env } from '#app/env.server.ts'
import { once } from '#app/once.server.ts'
import {
  type SessionAttributes,
  sessionAdapter,
  type UserAttributes,
} from './session-adapter.server.ts'

declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof lucia>
    UserId: bigint
    DatabaseSessionAttributes: SessionAttributes
    DatabaseUserAttributes: UserAttributes
  }
}

/** Imported only from app/auth. Tokens have 200 random bits; `__Host-` and Secure where the address is https. */
export function lucia() {
  return once('lucia', makeLucia)
}

function makeLucia() {
  const secure = env.HTTPS
  return new Lucia<SessionAttributes, UserAttributes>(sessionAdapter, {
    sessionExpiresIn: new TimeSpan(30, 'd'),
    sessionCookie: {
      name: secure ? '__Host-angro' : 'angro_session',
      attributes: { secure, sameSite: 'lax', path: '/' },
    },
    getSessionAttributes: (attributes) => attributes,
    getUserAttributes: (attributes) => attributes,
  })
}
