import type { Transaction } from '#app/db/transaction.server.ts'
import { enqueueMail } from '#app/jobs/mail-outbox.server.ts'
import { type Decimal, moneyView } from '#pricing/index.ts'
import { type OrderMailKind, orderMail } from './order-mail.ts'

type OrderMail = {
  kind: OrderMailKind
  /** None: known only from an import, nothing is sent. */
  to: string | null
  locale: string
  name: string
  companyId: bigint | null
  order: {
    number: string
    total: Decimal
    deposit: Decimal
    currency: string
    lineCount?: number
  }
  reason?: string
}

/** Leaves with the transaction that caused it. */
export async function sendOrderMail(tx: Transaction, mail: OrderMail): Promise<void> {
  if (!mail.to) return
  const { number, total, deposit, currency } = mail.order
  const money = (amount: Decimal) =>
    new Intl.NumberFormat(mail.locale, { style: 'currency', currency }).format(
      moneyView({ amount, currency }).amount as `${number}`,
    )
  const { name, reason = '' } = mail
  const words = { number, total: money(total), due: money(deposit), name, reason }
  await enqueueMail(tx, {
    to: mail.to,
    topic: `order-${mail.kind}`,
    locale: mail.locale,
    ...(mail.companyId ? { companyId: mail.companyId } : {}),
    ...orderMail(mail.kind, mail.locale, words),
  })
}
