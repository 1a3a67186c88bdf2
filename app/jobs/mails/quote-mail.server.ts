import type { Transaction } from '#app/db/transaction.server.ts'
import { env } from '#app/env.server.ts'
import { isLocale } from '#app/ui/i18n/locale.ts'
import { serverI18n } from '#app/ui/i18n/server-i18n.ts'
import { textOf } from '#app/ui/i18n/use-text.ts'
import { enqueueMail } from '../mail-outbox.server.ts'

/** What happened, as the reader is told it. */
export type QuoteNews =
  | 'requested'
  | 'question'
  | 'answered'
  | 'sent'
  | 'countered'
  | 'declined'
  | 'refused'
  | 'cancelled'
  | 'accepted'
  | 'expired'
  | 'waits'
  | 'approved'
  | 'changes'

type Told = {
  news: QuoteNews
  number: string
  company: { id: bigint; name: string }
  comment: string | null
  to: readonly { email: string; name: string; locale: string }[]
  /** Where the reader finds the quote. */
  surface: 'account' | 'desk'
  /** The version whose PDF the mail leads to; none: to no PDF. */
  paperOf: number | null
}

/** One mail to each of them in their own language; leaves with the transaction that caused it. */
export async function enqueueQuoteMail(tx: Transaction, told: Told): Promise<void> {
  const { news, number, company, comment, surface, paperOf } = told
  const page = `${env.APP_URL}/${surface}/quotes/${number}`
  for (const { email, name, locale: wanted } of told.to) {
    const locale = isLocale(wanted) ? wanted : 'en'
    const t = textOf(serverI18n(locale), 'quotes')
    const words = { number, name, company: company.name }
    await enqueueMail(tx, {
      to: email,
      topic: `quote-${news}`,
      subject: t(`mail.${news}Subject`, words),
      text: [
        t('mail.hello', words),
        '',
        t(`mail.${news}Text`, words),
        ...(comment ? ['', comment] : []),
        '',
        t('mail.link', { url: page }),
        ...(paperOf === null ? [] : [t('mail.pdf', { url: `${page}/pdf?version=${paperOf}` })]),
      ].join('\n'),
      locale,
      companyId: company.id,
    })
  }
}
