import { recordAudit } from '#app/db/audit.server.ts'
import { prisma } from '#app/db/client.server.ts'
import { fromInstant } from '#app/db/convert.server.ts'
import { transaction } from '#app/db/transaction.server.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import { kindOf } from '../login-record.ts'
import { isPassword } from '../password/password-hash.server.ts'
import { originOf } from '../request-origin.server.ts'
import { endSession, startSession } from '../session.server.ts'
import { forgetAttempts, throttle } from '../throttle.server.ts'
import { deviceCookie, knownDevice } from './known-device.server.ts'

type Credentials = { email: string; password: string; at: string }
type LoggedIn = { cookies: string[]; kind: 'buyer' | 'staff'; locale: string }

/**
 * Starts a session with a new token and ends the one that the browser had. Refuses `credentialsWrong`, the same for an
 * unknown address, a wrong password, an invitation not yet accepted and a disabled user, and `tooManyAttempts` with the
 * minutes to wait: per account and per address, on a device that the account is known on per device.
 */
export async function logIn(
  request: Request,
  { email, password, at }: Credentials,
): Promise<Result<LoggedIn, 'credentialsWrong' | 'tooManyAttempts'>> {
  const origin = originOf(request)
  const device = knownDevice(request, email)
  const minutes =
    (await throttle('loginByAddress', origin.ip)) ??
    (await (device
      ? throttle('loginByDevice', device)
      : throttle('loginByAccount', account(email))))
  if (minutes !== null) return refuse('tooManyAttempts', { count: minutes })

  const user = await prisma.user.findUnique({ where: { email } })
  const active = user?.status === 'active' ? user : null
  if (!(await isPassword(active?.passwordHash ?? null, password)) || !active)
    return refuse('credentialsWrong')

  await forgetAttempts('loginByAccount', account(email))
  await transaction(async (tx) => {
    await tx.user.update({ where: { id: active.id }, data: { lastLoginAt: fromInstant(at) } })
    await recordAudit(tx, {
      actorId: active.id,
      action: 'user.logged-in',
      objectType: 'user',
      objectId: active.id,
      ip: origin.ip,
    })
  })
  await endSession(request)
  const kind = kindOf(active)
  const session = await startSession({ userId: active.id, kind, ...origin })
  return ok({ cookies: [session, deviceCookie(email)], kind, locale: active.locale })
}

const account = (email: string) => email.toLowerCase()
