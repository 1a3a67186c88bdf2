import { recordAudit } from '#app/db/audit.server.ts'
import { fromInstant } from '#app/db/convert.server.ts'
import { type Transaction, transaction } from '#app/db/transaction.server.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import { env } from '#app/env.server.ts'
import { issueLink, useLink } from './link-token.server.ts'
import { hashPassword } from './password/password-hash.server.ts'

/**
 * On a database without users: a one-time address, good for a day, under which the first administrator is created. Each
 * call makes a new one and voids the one before. Null as soon as there is anybody.
 */
export function firstAdministratorLink(at: string): Promise<string | null> {
  return transaction(async (tx) => {
    if (await hasUsers(tx)) return null
    return `${env.APP_URL}/setup/${await issueLink(tx, { purpose: 'firstAdministrator', at })}`
  })
}

type FirstAdministrator = { name: string; email: string; newPassword: string }

/** Refuses `linkInvalid`, which also means that somebody was first. */
export async function createFirstAdministrator(
  token: string,
  { name, email, newPassword }: FirstAdministrator,
  at: string,
): Promise<Result<{ userId: bigint }, 'linkInvalid'>> {
  const passwordHash = await hashPassword(newPassword)
  return transaction(async (tx) => {
    if (!(await useLink(tx, token, 'firstAdministrator', at)) || (await hasUsers(tx)))
      return refuse('linkInvalid')
    const { id } = await tx.user.create({
      data: {
        name,
        email,
        passwordHash,
        passwordChangedAt: fromInstant(at),
        staffRole: 'administrator',
      },
    })
    await recordAudit(tx, {
      actorId: id,
      action: 'user.first-administrator',
      objectType: 'user',
      objectId: id,
    })
    return ok({ userId: id })
  })
}

async function hasUsers(tx: Transaction): Promise<boolean> {
  return (await tx.user.findFirst({ select: { id: true } })) !== null
}
