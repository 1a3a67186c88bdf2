import { recordAudit } from '#app/db/audit.server.ts'
import { fromInstant } from '#app/db/convert.server.ts'
import { type Transaction, transaction } from '#app/db/transaction.server.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import { useLink } from '../link-token.server.ts'
import { hashPassword } from '../password/password-hash.server.ts'
import { findInvitation, type OpenInvitation } from './find-invitation.server.ts'

type NewAccount = { name: string; newPassword: string }
type Accepted = { userId: bigint; companyId: bigint | null }

/** A new account: name and password, and the membership begins. Refuses `linkInvalid`; a link works once. */
export async function acceptInvitation(
  token: string,
  { name, newPassword }: NewAccount,
  at: string,
): Promise<Result<Accepted, 'linkInvalid'>> {
  const invitation = await findInvitation(token, at)
  if (!invitation || invitation.hasAccount) return refuse('linkInvalid')
  const passwordHash = await hashPassword(newPassword)
  return transaction(async (tx) => {
    if (!(await useLink(tx, token, 'invitation', at))) return refuse('linkInvalid')
    const { count } = await tx.user.updateMany({
      where: { id: invitation.userId, status: 'invited' },
      data: { name, passwordHash, status: 'active', passwordChangedAt: fromInstant(at) },
    })
    if (count === 0) throw new Error('An invitation was accepted twice at once')
    return ok(await begin(tx, invitation, at))
  })
}

/** Somebody who has an account joins one more company with it. Refuses `linkInvalid`, also for another's link. */
export async function joinCompany(
  token: string,
  userId: bigint,
  at: string,
): Promise<Result<Accepted, 'linkInvalid'>> {
  const invitation = await findInvitation(token, at)
  if (!invitation?.hasAccount || invitation.userId !== userId) return refuse('linkInvalid')
  return transaction(async (tx) => {
    if (!(await useLink(tx, token, 'invitation', at))) return refuse('linkInvalid')
    return ok(await begin(tx, invitation, at))
  })
}

async function begin(
  tx: Transaction,
  { userId, companyId }: OpenInvitation,
  at: string,
): Promise<Accepted> {
  if (companyId !== null) {
    const acceptedAt = fromInstant(at)
    await tx.contact.updateMany({ where: { userId, companyId }, data: { acceptedAt } })
  }
  await recordAudit(tx, {
    actorId: userId,
    companyId,
    action: 'user.invitation-accepted',
    objectType: 'user',
    objectId: userId,
  })
  return { userId, companyId }
}
