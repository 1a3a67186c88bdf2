import type { Transaction } from '#app/db/transaction.server.ts'

export type Mail = {
  to: string
  /** What it is about, as in 'order-confirmation'. */
  topic: string
  subject: string
  text: string
  html?: string
  locale: string
  companyId?: bigint | null
}

/** Keeps the mail for the mailbox and puts it into the outbox; it leaves when the transaction has committed. */
export async function enqueueMail(tx: Transaction, mail: Mail): Promise<void> {
  const { to, topic, subject, text, html, locale, companyId } = mail
  const message = { toAddress: to, subject, text, html: html ?? null, locale }
  await tx.outboxMessage.create({
    data: {
      kind: 'mail',
      topic,
      payload: { to },
      mail: { create: { ...message, companyId: companyId ?? null } },
    },
    select: { id: true },
  })
}
