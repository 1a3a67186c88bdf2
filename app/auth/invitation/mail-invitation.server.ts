import type { Transaction } from '#app/db/transaction.server.ts'
import { mailAbout } from '../account-mail.server.ts'
import { issueLink } from '../link-token.server.ts'

type Letter = {
  user: { id: bigint; email: string | null; name: string; locale: string }
  inviter: { name: string }
  company: { id: bigint; name: string } | null
  at: string
}

/** A new link; earlier ones to the same company are void. */
export async function mailInvitation(
  tx: Transaction,
  about: 'invitation' | 'staffInvitation',
  { user, inviter, company, at }: Letter,
): Promise<void> {
  if (!user.email) throw new TypeError('An invitation without an address')
  const { email } = user
  const companyId = company?.id ?? null
  const token = await issueLink(tx, {
    purpose: 'invitation',
    userId: user.id,
    email,
    companyId,
    at,
  })
  await mailAbout(tx, about, {
    to: email,
    locale: user.locale,
    parameters: { inviter: inviter.name, company: company?.name ?? '' },
    path: `/invitation/${token}`,
    companyId,
  })
}
