import { readPrepared } from '#app/db/prepared.server.ts'
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

/**
 * Keeps the mail for the mailbox and puts it into the outbox; it leaves when the transaction has committed.
 * One statement, since orders and invoices are counted by theirs.
 */
export async function enqueueMail(tx: Transaction, mail: Mail): Promise<void> {
  const { to, topic, subject, text, html, locale, companyId } = mail
  await readPrepared(
    tx,
    `WITH message AS (
      INSERT INTO outbox_message (kind, topic, payload)
      VALUES ('mail', $1, jsonb_build_object('to', $2::text)) RETURNING id
    )
    INSERT INTO mail_message (outbox_message_id, to_address, subject, text, html, locale, company_id)
    SELECT id, $2::text, $3, $4, $5, $6, $7::bigint FROM message`,
    topic,
    to,
    subject,
    text,
    html ?? null,
    locale,
    companyId ? String(companyId) : null,
  )
}
