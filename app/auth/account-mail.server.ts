import type { Transaction } from '#app/db/transaction.server.ts'
import { env } from '#app/env.server.ts'
import { enqueueMail } from '#app/jobs/mail-outbox.server.ts'
import { defaultLocale, isLocale } from '#app/ui/i18n/locale.ts'
import { serverI18n } from '#app/ui/i18n/server-i18n.ts'
import { textOf } from '#app/ui/i18n/use-text.ts'

type AccountMail = 'reset' | 'invitation' | 'staffInvitation' | 'passwordChanged'

type Letter = {
  to: string
  locale: string
  parameters: Readonly<Record<string, string>>
  /** Where the letter leads, on this site. */
  path: string
  companyId?: bigint | null
}

/** A letter about somebody's account in the reader's language; leaves with the transaction. */
export async function mailAbout(
  tx: Transaction,
  about: AccountMail,
  { to, locale: wanted, parameters, path, companyId = null }: Letter,
): Promise<void> {
  const locale = isLocale(wanted) ? wanted : defaultLocale
  const text = textOf(serverI18n(locale), 'auth')
  const all = { ...parameters, link: `${env.APP_URL}${path}` }
  await enqueueMail(tx, {
    to,
    topic: `account.${about}`,
    subject: text(`mail.${about}Subject`, all),
    text: text(`mail.${about}Text`, all),
    locale,
    companyId,
  })
}
