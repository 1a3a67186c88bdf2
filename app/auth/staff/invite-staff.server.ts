import { recordAudit } from '#app/db/audit.server.ts'
import { transaction } from '#app/db/transaction.server.ts'
import type { StaffRole } from '#app/domain/companies/permissions.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import { mailInvitation } from '../invitation/mail-invitation.server.ts'

type Inviter = { userId: bigint; name: string; locale: string }
type Invitation = { email: string; name: string; role: StaffRole; discountLimit: string | null }

/** Refuses `addressTaken` where the address has an account: a buyer never becomes staff, nobody is both. */
export function inviteStaff(
  inviter: Inviter,
  { email, name, role, discountLimit }: Invitation,
  at: string,
): Promise<Result<null, 'addressTaken'>> {
  return transaction(async (tx) => {
    const made = await tx.user.createManyAndReturn({
      data: {
        email,
        name,
        staffRole: role,
        quoteDiscountLimitPercent: discountLimit,
        locale: inviter.locale,
        status: 'invited',
      },
      skipDuplicates: true,
    })
    const [user] = made
    if (!user) return refuse('addressTaken', { email })
    await mailInvitation(tx, 'staffInvitation', { user, inviter, company: null, at })
    await recordAudit(tx, {
      actorId: inviter.userId,
      action: 'staff.invited',
      objectType: 'user',
      objectId: user.id,
      details: { role },
    })
    return ok(null)
  })
}
