import type { Transaction } from '#app/db/transaction.server.ts'
import type { BegunList } from '#app/domain/prices/personal-list-repository.server.ts'
import { env } from '#app/env.server.ts'
import { enqueueMail } from '../mail-outbox.server.ts'
import { personalListText } from './personal-list-text.ts'

/** Says that the file is there, in its own language; it leaves with the transaction that finished it. */
export async function tellPersonalList(tx: Transaction, list: BegunList): Promise<void> {
  const { email, name } = list.user
  if (!email) return
  const t = personalListText(list.locale)
  const words = { name, company: list.company.name }
  await enqueueMail(tx, {
    to: email,
    topic: 'personal-price-list',
    subject: t('mail.subject', words),
    text: [
      t('mail.text', words),
      '',
      t('mail.link', { url: `${env.APP_URL}/account/price-list` }),
    ].join('\n'),
    locale: list.locale,
    companyId: list.company.id,
  })
}
