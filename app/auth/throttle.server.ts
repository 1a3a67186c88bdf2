import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { pool } from '#app/db/pool.server.ts'
import { once } from '#app/once.server.ts'
import { hashToken } from './token.server.ts'

/** How often within so many minutes. Addresses get more, since a whole office may share one. */
const rules = {
  loginByAccount: { points: 10, minutes: 15 },
  loginByDevice: { points: 10, minutes: 15 },
  loginByAddress: { points: 100, minutes: 15 },
  passwordByUser: { points: 10, minutes: 15 },
  mailByAccount: { points: 3, minutes: 60 },
  mailByAddress: { points: 20, minutes: 60 },
  invitationByCompany: { points: 60, minutes: 60 },
} as const

export type ThrottleRule = keyof typeof rules

/** Counts an attempt; returns the minutes to wait where it was one too many, else null. */
export async function throttle(rule: ThrottleRule, of: string | null): Promise<number | null> {
  if (of === null) return null
  try {
    await limiter(rule).consume(hashToken(of))
    return null
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    return Math.max(1, Math.ceil(refusal.msBeforeNext / 60_000))
  }
}

export async function forgetAttempts(rule: ThrottleRule, of: string): Promise<void> {
  await limiter(rule).delete(hashToken(of))
}

/** Counters live in the database, so that every process counts together and a restart forgets nothing. */
function limiter(rule: ThrottleRule): RateLimiterPostgres {
  const { points, minutes } = rules[rule]
  return once(
    `throttle-${rule}`,
    () =>
      new RateLimiterPostgres({
        storeClient: pool(),
        storeType: 'pool',
        tableName: 'rate_limit',
        tableCreated: true,
        keyPrefix: rule,
        points,
        duration: minutes * 60,
      }),
  )
}
