import { recordAudit } from '#app/db/audit.server.ts'
import { fromInstant } from '#app/db/convert.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import { mailAbout } from '../account-mail.server.ts'
import { endSessionsOf } from '../session.server.ts'

type NewPassword = { userId: bigint; passwordHash: string; at: string; ip: string | null }

/** Every session of the user ends, every link to reset is void, and the owner is told. */
export async function setPassword(
  tx: Transaction,
  { userId, passwordHash, at, ip }: NewPassword,
): Promise<void> {
  const user = await tx.user.update({
    where: { id: userId },
    data: { passwordHash, passwordChangedAt: fromInstant(at) },
  })
  await endSessionsOf(tx, userId)
  await tx.authToken.deleteMany({ where: { userId, purpose: 'passwordReset', usedAt: null } })
  await recordAudit(tx, {
    actorId: userId,
    action: 'user.password-changed',
    objectType: 'user',
    objectId: userId,
    ip,
  })
  if (!user.email) return
  const letter = { to: user.email, locale: user.locale, parameters: { name: user.name } }
  await mailAbout(tx, 'passwordChanged', { ...letter, path: '/password/forgot' })
}
