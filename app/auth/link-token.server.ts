import { prisma } from '#app/db/client.server.ts'
import { fromInstant } from '#app/db/convert.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import { hashToken, newLinkToken } from './token.server.ts'

const hours = { invitation: 7 * 24, passwordReset: 1, firstAdministrator: 24 } as const

export type LinkPurpose = keyof typeof hours

type NewLink = {
  purpose: LinkPurpose
  userId?: bigint | null
  /** Where it was sent: when the account's address has changed since, the link is void. */
  email?: string | null
  companyId?: bigint | null
  at: string
}

/** The token is in the link alone. Earlier links for the same are void from now on. */
export async function issueLink(tx: Transaction, { at, ...link }: NewLink): Promise<string> {
  const token = newLinkToken()
  const { purpose, userId = null, companyId = null } = link
  await tx.authToken.deleteMany({ where: { purpose, userId, companyId, usedAt: null } })
  await tx.authToken.create({
    data: {
      ...link,
      id: hashToken(token),
      createdAt: fromInstant(at),
      expiresAt: end(purpose, at),
    },
  })
  return token
}

function end(purpose: LinkPurpose, at: string): Date {
  return new Date(fromInstant(at).getTime() + hours[purpose] * 3_600_000)
}

export type OpenLink = { userId: bigint | null; email: string | null; companyId: bigint | null }

/** What a link says, while it can still be used. */
export async function findLink(
  token: string,
  purpose: LinkPurpose,
  at: string,
): Promise<OpenLink | null> {
  return prisma.authToken.findFirst({ where: open(token, purpose, at), select: said })
}

/** Uses the link up; of two at once only one gets it. */
export async function useLink(
  tx: Transaction,
  token: string,
  purpose: LinkPurpose,
  at: string,
): Promise<OpenLink | null> {
  const [used] = await tx.authToken.updateManyAndReturn({
    where: open(token, purpose, at),
    data: { usedAt: fromInstant(at) },
    select: said,
  })
  return used ?? null
}

const said = { userId: true, email: true, companyId: true } as const

const open = (token: string, purpose: LinkPurpose, at: string) => ({
  id: hashToken(token),
  purpose,
  usedAt: null,
  expiresAt: { gt: fromInstant(at) },
})
