import { pino } from 'pino'
import { env } from '#app/env.server.ts'
import { once } from '#app/once.server.ts'
import { requestContext } from './request-context.server.ts'

const secrets = ['password', 'token', 'secret', 'cookie', 'authorization', 'code', 'key']

/** One JSON line an event, with the request it belongs to. What a field's name gives away as secret is left out. */
export const log = once('log', () =>
  pino({
    level: env.LOG_LEVEL,
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: secrets.flatMap((name) => [name, `*.${name}`]), censor: '[secret]' },
    mixin() {
      const context = requestContext()
      return context ? { requestId: context.requestId, userId: context.userId } : {}
    },
  }),
)

/** Long random segments are keys (invitations, password resets): a log must not open doors. */
export function withoutTokens(path: string): string {
  return path.replace(/[A-Za-z0-9_-]{24,}/g, '[token]')
}
