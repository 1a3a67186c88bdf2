import { recordAudit } from '#app/db/audit.server.ts'
import { type Transaction, transaction } from '#app/db/transaction.server.ts'
import type { ContactRole } from '#app/domain/companies/permissions.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import { throttle } from '../throttle.server.ts'
import { mailInvitation } from './mail-invitation.server.ts'

type Inviter = { userId: bigint; name: string }
export type Invitation = {
  email: string
  name: string
  role: ContactRole
  jobTitle: string | null
}
type Company = { id: bigint; name: string; locale: string }

/**
 * Invites somebody into a company by e-mail; inviting again sends a new link and sets the role anew. Whether the address
 * has an account already shows in nothing that the inviter sees: until they accept, the person is known by the address.
 * Refuses `alreadyMember` and `tooManyAttempts`.
 */
export async function inviteContact(
  inviter: Inviter,
  company: Company,
  invitation: Invitation,
  at: string,
): Promise<Result<null, 'alreadyMember' | 'tooManyAttempts'>> {
  const minutes = await throttle('invitationByCompany', String(company.id))
  if (minutes !== null) return refuse('tooManyAttempts', { count: minutes })
  return transaction(async (tx) => {
    const user = await invitedUser(tx, invitation, company.locale)
    if (!(await offerMembership(tx, { ...invitation, userId: user.id, companyId: company.id })))
      return refuse('alreadyMember', { email: invitation.email })
    await mailInvitation(tx, 'invitation', { user, inviter, company, at })
    await recordAudit(tx, {
      actorId: inviter.userId,
      companyId: company.id,
      action: 'contact.invited',
      objectType: 'user',
      objectId: user.id,
      details: { role: invitation.role },
    })
    return ok(null)
  })
}

/** The account of this address, or a new one that cannot log in yet. Two invitations at once make one. */
async function invitedUser(tx: Transaction, { email, name }: Invitation, locale: string) {
  return tx.user.upsert({
    where: { email },
    create: { email, name, locale, status: 'invited' },
    update: {},
  })
}

type Offer = Invitation & { userId: bigint; companyId: bigint }

async function offerMembership(
  tx: Transaction,
  { userId, companyId, role, jobTitle }: Offer,
): Promise<boolean> {
  const of = { companyId_userId: { companyId, userId } }
  const known = await tx.contact.findUnique({ where: of })
  if (known?.acceptedAt) return false
  await tx.contact.upsert({
    where: of,
    create: { userId, companyId, role, jobTitle, acceptedAt: null },
    update: { role, jobTitle, active: true },
  })
  return true
}
