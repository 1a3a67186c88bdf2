import { transaction } from '#app/db/transaction.server.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import { findLink, useLink } from '../link-token.server.ts'
import type { RequestOrigin } from '../request-origin.server.ts'
import { hashPassword } from './password-hash.server.ts'
import { setPassword } from './set-password.server.ts'

type Reset = RequestOrigin & { token: string; newPassword: string; at: string }

/**
 * Sets a new password by a link that was mailed; the link works once and every session ends. Refuses `linkInvalid` for
 * one that is unknown, used, too old, or was sent to an address that the account no longer has.
 */
export async function resetPassword({
  token,
  newPassword,
  at,
  ip,
}: Reset): Promise<Result<null, 'linkInvalid'>> {
  if (!(await findLink(token, 'passwordReset', at))) return refuse('linkInvalid')
  const passwordHash = await hashPassword(newPassword)
  return transaction(async (tx) => {
    const link = await useLink(tx, token, 'passwordReset', at)
    if (!link?.userId || !link.email) return refuse('linkInvalid')
    const { userId, email } = link
    const user = await tx.user.findFirst({ where: { id: userId, email, status: 'active' } })
    if (!user) return refuse('linkInvalid')
    await setPassword(tx, { userId, passwordHash, at, ip })
    return ok(null)
  })
}
