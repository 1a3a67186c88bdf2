import type { Transaction } from '#app/db/transaction.server.ts'
import { env } from '#app/env.server.ts'
import { isLocale } from '#app/ui/i18n/locale.ts'
import { serverI18n } from '#app/ui/i18n/server-i18n.ts'
import { textOf } from '#app/ui/i18n/use-text.ts'
import { enqueueMail } from '../mail-outbox.server.ts'

type ShippedOrder = {
  number: string
  recipient: string | null
  locale: string
  companyId: bigint | null
}
type Parcel = { number: string; carrier: string; trackingNumber: string | null }

/** Tells the buyer what left, with whom and under which number; nobody without an address. */
export async function enqueueShipmentMail(
  tx: Transaction,
  order: ShippedOrder,
  parcel: Parcel,
): Promise<void> {
  if (order.recipient === null) return
  const locale = isLocale(order.locale) ? order.locale : 'en'
  const t = textOf(serverI18n(locale), 'fulfilment')
  const words = { order: order.number, shipment: parcel.number, carrier: parcel.carrier }
  const tracking =
    parcel.trackingNumber === null
      ? []
      : [t('mail.tracking', { trackingNumber: parcel.trackingNumber })]
  await enqueueMail(tx, {
    to: order.recipient,
    topic: 'shipment',
    subject: t('mail.subject', words),
    text: [
      t('mail.opening', words),
      ...tracking,
      '',
      t('mail.link', { url: `${env.APP_URL}/account/orders/${order.number}` }),
    ].join('\n'),
    locale,
    ...(order.companyId === null ? {} : { companyId: order.companyId }),
  })
}
