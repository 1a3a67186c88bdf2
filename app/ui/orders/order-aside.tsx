import { Link } from '@remix-run/react'
import type { OrderEventView, OrderView } from '#app/domain/orders/order-view.ts'
import { DescriptionList } from '../description-list.tsx'
import { Day } from '../format/day.tsx'
import { Money } from '../format/money.tsx'
import { useI18n } from '../i18n/i18n-context.tsx'
import { useText } from '../i18n/use-text.ts'
import { Timeline } from '../timeline.tsx'
import { AddressText } from './address-text.tsx'
import { HoldReasons } from './hold-reasons.tsx'
import { TermsText } from './terms-text.tsx'

type AsideProps = {
  order: OrderView
  /** Where invoices are read, the account's or the desk's; not by everybody who sees orders. */
  invoiceHref: ((number: string) => string) | undefined
  /** Where shipments are read, where that is. */
  shipmentHref?: (number: string) => string
}

/** Everything about an order beside its lines: where to, on what terms, its documents and what happened. */
export function OrderAside(props: AsideProps) {
  const { order } = props
  return (
    <aside className="grid content-start gap-6">
      <OrderDetails order={order} />
      <OrderDocuments {...props} />
      <OrderTimeline events={order.events} />
    </aside>
  )
}

function OrderDetails({ order }: { order: OrderView }) {
  const t = useText('orders')
  const { terms, holdReasons, purchaseOrderNumber, requestedOn, promisedOn, note, quoteNumber } =
    order
  const items = [
    holdReasons.length > 0 && {
      term: t('holdReason'),
      value: <HoldReasons reasons={holdReasons} />,
    },
    purchaseOrderNumber && { term: t('purchaseOrderNumber'), value: purchaseOrderNumber },
    quoteNumber && { term: t('quote', { number: '' }), value: quoteNumber },
    { term: t('shipTo'), value: <AddressText address={order.shipTo} /> },
    { term: t('billTo'), value: <AddressText address={order.billTo} /> },
    terms && { term: t('terms'), value: <TermsText terms={terms} /> },
    requestedOn && { term: t('requestedOn'), value: <Day value={requestedOn} /> },
    promisedOn && { term: t('promisedOn'), value: <Day value={promisedOn} /> },
    note && { term: t('note'), value: note },
  ]
  return (
    <section aria-label={t('details')}>
      <h2 className="mb-3">{t('details')}</h2>
      <DescriptionList
        items={items.filter((item) => item !== null && item !== '' && item !== false)}
      />
    </section>
  )
}

function OrderDocuments({ order, invoiceHref, shipmentHref }: AsideProps) {
  const t = useText('orders')
  return (
    <section aria-label={t('documents')}>
      <h2 className="mb-3">{t('documents')}</h2>
      {order.documents.length === 0 && <p className="text-muted">{t('noDocuments')}</p>}
      <ul className="grid gap-2">
        {order.documents.map(({ kind, number, on, detail, total }) => (
          <li key={number}>
            <DocumentNumber
              number={number}
              href={(kind === 'shipment' ? shipmentHref : invoiceHref)?.(number)}
            />{' '}
            <span className="text-small text-quiet">
              <Day value={on} /> {detail} {total && <Money value={total} />}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function DocumentNumber({ number, href }: { number: string; href: string | undefined }) {
  if (!href) return <span className="font-medium">{number}</span>
  return (
    <Link to={href} className="text-link">
      {number}
    </Link>
  )
}

function OrderTimeline({ events }: { events: readonly OrderEventView[] }) {
  const t = useText('orders')
  const { t: any, exists } = useI18n()
  return (
    <Timeline
      events={events.map(({ id, kind, at, actor, principal, comment }) => ({
        id,
        at,
        what: exists(`orders:events.${kind}`) ? any(`orders:events.${kind}`) : t('events.other'),
        by: actor && principal ? t('onBehalf', { actor, principal }) : actor,
        detail: comment,
      }))}
    />
  )
}
