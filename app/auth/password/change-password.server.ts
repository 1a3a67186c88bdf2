import { prisma } from '#app/db/client.server.ts'
import { transaction } from '#app/db/transaction.server.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import type { RequestOrigin } from '../request-origin.server.ts'
import { throttle } from '../throttle.server.ts'
import { hashPassword, isPassword } from './password-hash.server.ts'
import { setPassword } from './set-password.server.ts'

type Change = RequestOrigin & {
  userId: bigint
  currentPassword: string
  newPassword: string
  at: string
}

/**
 * Changes one's own password and ends every session, this one too: the caller starts a new one. Refuses
 * `currentPasswordWrong` and, after too many of those, `tooManyAttempts`.
 */
export async function changePassword({
  userId,
  currentPassword,
  newPassword,
  at,
  ip,
}: Change): Promise<Result<null, 'currentPasswordWrong' | 'tooManyAttempts'>> {
  const minutes = await throttle('passwordByUser', String(userId))
  if (minutes !== null) return refuse('tooManyAttempts', { count: minutes })
  const user = await prisma.user.findUniqueOrThrow({ where: { id: userId } })
  if (!(await isPassword(user.passwordHash, currentPassword))) return refuse('currentPasswordWrong')
  const passwordHash = await hashPassword(newPassword)
  await transaction((tx) => setPassword(tx, { userId, passwordHash, at, ip }))
  return ok(null)
}
