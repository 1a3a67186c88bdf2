import { createTransport, type Transporter } from 'nodemailer'
import { env } from '#app/env.server.ts'
import { once } from '#app/once.server.ts'
import type { Deliver } from './outbox.server.ts'
import { findMail } from './outbox-repository.server.ts'

/** A server that accepts the connection and then says nothing must not hold up the rest. */
const patience = 20_000

function transport(url: string): Transporter {
  return once(`smtp ${url}`, () =>
    createTransport({
      url,
      connectionTimeout: patience,
      greetingTimeout: patience,
      socketTimeout: patience,
    }),
  )
}

/**
 * Without SMTP_URL a mail has arrived once it is in the mailbox. The outbox's id becomes the Message-ID, by which a
 * receiver drops the second copy of a mail that was sent twice.
 */
export const deliverMail: Deliver = async ({ id, messageId }) => {
  if (!env.SMTP_URL) return
  const mail = await findMail(id)
  if (!mail) return
  const { toAddress: to, subject, text, html } = mail
  await transport(env.SMTP_URL).sendMail({
    from: env.MAIL_FROM,
    to,
    subject,
    text,
    ...(html === null ? {} : { html }),
    messageId: `<${messageId}@${new URL(env.APP_URL).hostname}>`,
  })
}
