import { prisma } from '#app/db/client.server.ts'
import { transaction } from '#app/db/transaction.server.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import { afterAnswer } from '#app/http/after-answer.server.ts'
import { log } from '#app/http/log.server.ts'
import { mailAbout } from '../account-mail.server.ts'
import { issueLink } from '../link-token.server.ts'
import type { RequestOrigin } from '../request-origin.server.ts'
import { throttle } from '../throttle.server.ts'

/**
 * Sends a link to reset the password, if the address has an account. The answer is the same and takes as long when it
 * has none. Refuses `tooManyAttempts` per account and per address.
 */
export async function forgotPassword(
  email: string,
  { ip }: RequestOrigin,
  at: string,
): Promise<Result<null, 'tooManyAttempts'>> {
  const minutes =
    (await throttle('mailByAddress', ip)) ?? (await throttle('mailByAccount', email.toLowerCase()))
  if (minutes !== null) return refuse('tooManyAttempts', { count: minutes })
  afterAnswer(
    () => sendResetLink(email, at),
    (error) => log.error({ err: error }, 'password reset link not sent'),
  )
  return ok(null)
}

async function sendResetLink(email: string, at: string): Promise<void> {
  const user = await prisma.user.findUnique({ where: { email } })
  if (user?.status !== 'active') return
  await transaction(async (tx) => {
    const token = await issueLink(tx, { purpose: 'passwordReset', userId: user.id, email, at })
    await mailAbout(tx, 'reset', {
      to: user.email ?? email,
      locale: user.locale,
      parameters: { name: user.name },
      path: `/password/reset/${token}`,
    })
  })
}
