import type { Transaction } from '#app/db/transaction.server.ts'
import type { ContactRole } from './permissions.ts'
import { companyWhere, type Scope } from './scope.ts'

export type StoredContact = {
  id: bigint
  userId: bigint
  companyId: bigint
  role: ContactRole
  active: boolean
  acceptedAt: Date | null
}

/** All contacts of a company within the scope, locked in the order of their keys; none if it is not to be seen. */
export async function lockContacts(
  tx: Transaction,
  scope: Scope,
  companyCode: string,
): Promise<StoredContact[]> {
  const where = { ...companyWhere(scope), code: companyCode }
  const company = await tx.company.findFirst({ where, select: { id: true } })
  if (!company) return []
  return tx.$queryRaw<StoredContact[]>`
    SELECT id, user_id AS "userId", company_id AS "companyId", role, active, accepted_at AS "acceptedAt"
    FROM contact WHERE company_id = ${company.id} ORDER BY id FOR UPDATE`
}

export async function saveContact(
  tx: Transaction,
  { id, role, active }: Pick<StoredContact, 'id' | 'role' | 'active'>,
): Promise<void> {
  await tx.contact.update({ where: { id }, data: { role, active } })
}

/** For an invitation that nobody accepted: a membership that began is deactivated instead. */
export async function withdrawInvitation(tx: Transaction, contact: StoredContact): Promise<void> {
  const { userId, companyId } = contact
  await tx.authToken.deleteMany({ where: { userId, companyId, usedAt: null } })
  await tx.contact.delete({ where: { id: contact.id } })
}

/** The logins that work for the company, or may, end: the next one finds what is left. */
export async function endSessionsIn(tx: Transaction, contact: StoredContact): Promise<void> {
  const { userId, companyId } = contact
  await tx.session.deleteMany({ where: { userId, OR: [{ companyId }, { companyId: null }] } })
}
