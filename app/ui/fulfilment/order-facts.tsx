import { Link } from '@remix-run/react'
import type { OrderToPick } from '#app/domain/fulfilment/pick-list.ts'
import { type Description, DescriptionList } from '../description-list.tsx'
import { Day } from '../format/day.tsx'
import { useText } from '../i18n/use-text.ts'

/** Where the goods go, what the buyer asked for, and what has left so far. */
export function OrderFacts({ order }: { order: OrderToPick }) {
  const t = useText('fulfilment')
  const { shipTo, shipments } = order
  const items: (Description | null)[] = [
    shipTo && {
      term: t('shipTo'),
      value: (
        <address className="not-italic">
          {[
            shipTo.name,
            shipTo.line1,
            shipTo.line2,
            `${shipTo.postalCode ?? ''} ${shipTo.city ?? ''}`,
          ]
            .filter((line) => line?.trim())
            .map((line) => (
              <span key={line} className="block">
                {line}
              </span>
            ))}
        </address>
      ),
    },
    order.purchaseOrderNumber
      ? { term: t('purchaseOrder'), value: order.purchaseOrderNumber }
      : null,
    order.requestedOn ? { term: t('requested'), value: <Day value={order.requestedOn} /> } : null,
    order.note ? { term: t('customerNote'), value: order.note } : null,
    shipments.length > 0
      ? {
          term: t('shipments'),
          value: shipments.map(({ number, shippedOn }) => (
            <span key={number} className="block">
              <Link className="text-link whitespace-nowrap" to={`/desk/shipments/${number}`}>
                {number}
              </Link>{' '}
              <Day value={shippedOn} />
            </span>
          )),
        }
      : null,
  ]
  return <DescriptionList items={items.filter((item) => item !== null)} />
}
