import type { Transaction } from '#app/db/transaction.server.ts'
import { env } from '#app/env.server.ts'
import { formatDay } from '#app/ui/format/format-date.ts'
import { formatMoney } from '#app/ui/format/format-money.ts'
import { formattingLocales, isLocale } from '#app/ui/i18n/locale.ts'
import { serverI18n } from '#app/ui/i18n/server-i18n.ts'
import { textOf } from '#app/ui/i18n/use-text.ts'
import { enqueueMail } from '../mail-outbox.server.ts'

type IssuedDocument = {
  kind: 'invoice' | 'creditNote'
  purpose?: 'cashDiscount'
  number: string
  dueOn: string
  currency: string
  totals: { total: string }
  corrects: { number: string } | null
  reason: string | null
  received?: { amount: string; payable: string }
}
type Receiver = { recipient: string | null; locale: string; companyId: bigint | null }

/** Tells the buyer that a document is there, what it comes to and until when; nobody without an address. */
export async function enqueueInvoiceMail(
  tx: Transaction,
  document: IssuedDocument,
  { recipient, locale: wanted, companyId }: Receiver,
): Promise<void> {
  if (recipient === null) return
  const locale = isLocale(wanted) ? wanted : 'en'
  const format = formattingLocales[locale]
  const t = textOf(serverI18n(locale), 'invoices')
  const { number, currency, totals, received } = document
  const money = (amount: string) => formatMoney(format, { amount, currency })
  const words = {
    number,
    total: money(totals.total),
    amount: money(totals.total.replace('-', '')),
    received: money(received?.amount ?? '0'),
    payable: money(received?.payable ?? '0'),
    dueOn: formatDay(format, document.dueOn, 'long'),
    corrects: document.corrects?.number ?? '',
    reason: document.reason ?? '',
  }
  const kind = mailKind(document)
  await enqueueMail(tx, {
    to: recipient,
    topic: kind === 'invoice' ? 'invoice' : 'credit-note',
    subject: t(`mail.${kind}Subject`, words),
    text: [
      t(`mail.${textKind(kind, document)}Text`, words),
      '',
      t('mail.link', { url: `${env.APP_URL}/account/invoices/${number}` }),
      t('mail.pdf', { url: `${env.APP_URL}/account/invoices/${number}/pdf` }),
    ].join('\n'),
    locale,
    ...(companyId === null ? {} : { companyId }),
  })
}

/** What is left to pay of it, where something was paid with the order; why a discount was granted by hand. */
function textKind(kind: ReturnType<typeof mailKind>, { received, reason }: IssuedDocument) {
  if (kind === 'discount' && reason !== null) return 'discountByHand'
  if (!received) return kind
  return /[1-9]/.test(received.payable) ? 'restInvoice' : 'paidInvoice'
}

function mailKind({ kind, purpose, totals }: IssuedDocument) {
  if (purpose !== 'cashDiscount') return kind
  return totals.total.startsWith('-') ? 'discount' : 'discountWithdrawn'
}
