import { prisma } from '#app/db/client.server.ts'
import type { Contact } from './actor.ts'

/** Works for another of the contact's companies from now on; null for one that is not theirs. */
export async function switchCompany(
  contact: Contact,
  code: string,
): Promise<{ name: string } | null> {
  const company = contact.companies.find((each) => each.code === code)
  if (!company) return null
  const where = { id: contact.sessionId, userId: contact.userId }
  await prisma.session.updateMany({ where, data: { companyId: company.id } })
  return { name: company.name }
}
