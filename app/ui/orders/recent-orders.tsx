import { Link } from '@remix-run/react'
import type { OrderRow } from '#app/domain/orders/order-view.ts'
import { Status } from '../badge.tsx'
import { Day } from '../format/day.tsx'
import { Money } from '../format/money.tsx'
import { useText } from '../i18n/use-text.ts'

type RecentOrdersProps = {
  title: string
  rows: readonly OrderRow[]
  hrefOf: (number: string) => string
  withCompany?: boolean
}

/** The newest few, for the pages that a day begins with. */
export function RecentOrders({ title, rows, hrefOf, withCompany = false }: RecentOrdersProps) {
  const t = useText('orders')
  return (
    <section aria-label={title} className="grid gap-3">
      <h2>{title}</h2>
      {rows.length === 0 ? (
        <p className="text-muted">{t('empty')}</p>
      ) : (
        <ul className="panel divide-y divide-line">
          {rows.map((row) => (
            <li
              key={row.number}
              className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2.5"
            >
              <span className="numeric sm:min-w-28">
                <Link to={hrefOf(row.number)} className="text-link whitespace-nowrap">
                  {row.number}
                </Link>
              </span>
              <span className="sm:min-w-48">
                <Status kind="order" state={row.status} />
              </span>
              <span className="grow text-muted">
                {withCompany ? row.company : row.placedBy} · <Day value={row.orderedOn} />
              </span>
              <span className="numeric ms-auto">
                <Money value={row.total} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
