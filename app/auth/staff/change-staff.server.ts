import { recordAudit } from '#app/db/audit.server.ts'
import { type Transaction, transaction } from '#app/db/transaction.server.ts'
import { isLastAdministrator } from '#app/domain/companies/last-administrator.ts'
import type { StaffRole } from '#app/domain/companies/permissions.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import { mailInvitation } from '../invitation/mail-invitation.server.ts'
import { endSessionsOf } from '../session.server.ts'

type StoredStaff = { id: bigint; role: StaffRole; status: 'invited' | 'active' | 'disabled' }
export type StaffChange =
  | { intent: 'role'; userId: bigint; role: StaffRole; discountLimit: string | null }
  | { intent: 'disable' | 'enable' | 'resend'; userId: bigint }
type Actor = { userId: bigint; name: string }

/**
 * Changes a staff member's role, locks them out (every session ends with it) or in again, or sends the invitation anew.
 * Null for somebody who is not staff; refuses `lastAdministrator`.
 */
export function changeStaff(
  actor: Actor,
  change: StaffChange,
  at: string,
): Promise<Result<null, 'lastAdministrator'> | null> {
  return transaction(async (tx) => {
    const staff = await lockStaff(tx)
    const member = staff.find(({ id }) => id === change.userId)
    if (!member) return null
    const seats = staff.map((each) => ({ id: each.id, administers: administers(each) }))
    if (endsAdministration(change) && isLastAdministrator(seats, member.id))
      return refuse('lastAdministrator')
    await apply(tx, actor, member, change, at)
    await recordAudit(tx, {
      actorId: actor.userId,
      action: `staff.${change.intent}`,
      objectType: 'user',
      objectId: member.id,
      details: change.intent === 'role' ? { before: member.role, after: change.role } : {},
    })
    return ok(null)
  })
}

const administers = ({ role, status }: StoredStaff) =>
  role === 'administrator' && status === 'active'

function endsAdministration(change: StaffChange): boolean {
  return (
    change.intent === 'disable' || (change.intent === 'role' && change.role !== 'administrator')
  )
}

function lockStaff(tx: Transaction): Promise<StoredStaff[]> {
  return tx.$queryRaw<StoredStaff[]>`
    SELECT id, staff_role AS role, status FROM users WHERE staff_role IS NOT NULL ORDER BY id FOR UPDATE`
}

async function apply(
  tx: Transaction,
  actor: Actor,
  member: StoredStaff,
  change: StaffChange,
  at: string,
): Promise<void> {
  const where = { id: member.id }
  if (change.intent === 'role') {
    const { role: staffRole, discountLimit: quoteDiscountLimitPercent } = change
    await tx.user.update({ where, data: { staffRole, quoteDiscountLimitPercent } })
  } else if (change.intent === 'resend') {
    const user = await tx.user.findUniqueOrThrow({ where })
    if (user.status !== 'invited') return
    await mailInvitation(tx, 'staffInvitation', { user, inviter: actor, company: null, at })
  } else {
    const { passwordHash } = await tx.user.findUniqueOrThrow({ where })
    const usable = passwordHash === null ? 'invited' : 'active'
    const status = change.intent === 'disable' ? 'disabled' : usable
    await tx.user.update({ where, data: { status } })
    if (status === 'disabled') await endSessionsOf(tx, member.id)
  }
}
