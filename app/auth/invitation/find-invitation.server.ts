import { prisma } from '#app/db/client.server.ts'
import { findLink } from '../link-token.server.ts'

export type OpenInvitation = {
  userId: bigint
  companyId: bigint | null
  email: string
  /** What the inviter wrote; the person may change it. */
  name: string
  companyName: string | null
  /** Has a password already, and joins with it; else chooses one. */
  hasAccount: boolean
}

/** What the holder of the link is invited to; null for a link that no longer works. */
export async function findInvitation(token: string, at: string): Promise<OpenInvitation | null> {
  const link = await findLink(token, 'invitation', at)
  if (!link?.userId || !link.email) return null
  const user = await prisma.user.findFirst({
    where: { id: link.userId, email: link.email, status: { not: 'disabled' } },
    include: {
      contacts: { where: { companyId: link.companyId ?? 0n }, include: { company: true } },
    },
  })
  const company = user?.contacts[0]?.company ?? null
  if (!user || !canAccept(user, link.companyId, company)) return null
  return {
    userId: user.id,
    companyId: link.companyId,
    email: link.email,
    name: user.name,
    companyName: company?.name ?? null,
    hasAccount: user.status === 'active',
  }
}

/** Buyers join a company that still waits for them, staff the house: nobody is both. */
function canAccept(user: { staffRole: string | null }, companyId: bigint | null, company: unknown) {
  return companyId === null ? user.staffRole !== null : user.staffRole === null && company !== null
}
