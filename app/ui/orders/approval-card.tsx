import { Form, Link } from '@remix-run/react'
import type { OrderView } from '#app/domain/orders/order-view.ts'
import { Button } from '../button.tsx'
import { TextField } from '../form/text-field.tsx'
import { Day } from '../format/day.tsx'
import { Money } from '../format/money.tsx'
import { Quantity } from '../format/quantity.tsx'
import { useText } from '../i18n/use-text.ts'

const shownLines = 3

/** One order that waits: what it is about, and both answers within two taps. */
export function ApprovalCard({ order }: { order: OrderView }) {
  const t = useText('approvals')
  const { number, lines } = order
  const more = lines.length - shownLines
  return (
    <li className="panel grid gap-4 p-5">
      <div className="flex flex-wrap items-baseline justify-between gap-3">
        <h2>
          <Link to={`/account/orders/${number}`} className="text-link">
            {number}
          </Link>
        </h2>
        <span className="text-title numeric">
          <Money value={order.total} />
        </span>
      </div>
      <p className="text-muted">
        {order.company} · {t('by', { name: order.placedBy ?? '–' })} ·{' '}
        <Day value={order.orderedOn} />
        {order.purchaseOrderNumber && <> · {order.purchaseOrderNumber}</>}
      </p>
      <ul className="text-small text-quiet">
        {lines.slice(0, shownLines).map((line) => (
          <li key={line.position}>
            <Quantity value={line.quantity} unit={line.unitCode} /> {line.name}
          </li>
        ))}
        {more > 0 && <li>{t('more', { count: more })}</li>}
      </ul>
      {order.note && <p>{order.note}</p>}
      <Form method="post" className="grid gap-3">
        <input type="hidden" name="number" value={number} />
        <input type="hidden" name="contentHash" value={order.contentHash ?? ''} />
        <TextField
          name="reason"
          label={t('reason')}
          hint={t('reasonHelp')}
          optional
          maxLength={1000}
        />
        <div className="flex flex-wrap gap-3">
          <Button kind="primary" icon="check" name="intent" value="approve">
            {t('approve')}
          </Button>
          <Button name="intent" value="reject">
            {t('reject')}
          </Button>
        </div>
      </Form>
    </li>
  )
}
