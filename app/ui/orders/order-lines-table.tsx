import type { OrderLineView, OrderView } from '#app/domain/orders/order-view.ts'
import { Day } from '../format/day.tsx'
import { Money } from '../format/money.tsx'
import { Percent } from '../format/percent.tsx'
import { Quantity } from '../format/quantity.tsx'
import { useText } from '../i18n/use-text.ts'
import { Totals } from '../totals.tsx'

/** What was ordered and how far it is; the sums are printed as they were stored. */
export function OrderLinesTable({ order }: { order: OrderView }) {
  const t = useText('orders')
  return (
    <section aria-label={t('lines')} className="grid gap-4">
      <div className="table-scroll">
        <table className="table table-cards">
          <caption className="sr-only">{t('lines')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('item')}</th>
              <th scope="col" className="num">
                {t('quantity')}
              </th>
              <th scope="col" className="num">
                {t('allocated')}
              </th>
              <th scope="col" className="num">
                {t('shipped')}
              </th>
              <th scope="col" className="num">
                {t('price')}
              </th>
              <th scope="col" className="num">
                {t('amount')}
              </th>
            </tr>
          </thead>
          <tbody>
            {order.lines.map((line) => (
              <LineRow key={line.position} line={line} />
            ))}
          </tbody>
        </table>
      </div>
      <Totals rows={totalRows(order, t)} />
    </section>
  )
}

function LineRow({ line }: { line: OrderLineView }) {
  const t = useText('orders')
  const { backordered, promisedOn, cancelled } = line
  return (
    <tr>
      <td className="primary-cell">
        <div>
          <span className="font-medium">{line.name}</span>
          <span className="block text-small text-quiet">
            {line.sku}
            {line.priceFrom && <> · {t('from', { list: line.priceFrom })}</>}
          </span>
          {line.note && <span className="block text-small text-muted">{line.note}</span>}
        </div>
      </td>
      <td className="num" data-label={t('quantity')}>
        <Quantity value={line.quantity} unit={line.unitCode} />
        {cancelled !== '0' && (
          <span className="block text-small text-quiet">
            {t('cancelled')} {cancelled}
          </span>
        )}
      </td>
      <td className="num" data-label={t('allocated')}>
        <Quantity value={line.allocated} />
        {backordered !== '0' && (
          <span className="block text-small text-quiet">
            {t('backordered')} {backordered} {promisedOn && <Day value={promisedOn} />}
          </span>
        )}
      </td>
      <td className="num" data-label={t('shipped')}>
        <Quantity value={line.shipped} />
      </td>
      <td className="num" data-label={t('price')}>
        <Money value={line.unitPrice} />
        {line.priceBase > 1 && ` / ${line.priceBase}`}
        {line.discountPercent !== '0' && (
          <span className="block text-small text-quiet">
            −<Percent percent={line.discountPercent} />
          </span>
        )}
      </td>
      <td className="num" data-label={t('amount')}>
        <Money value={line.lineAmount} />
      </td>
    </tr>
  )
}

function totalRows(order: OrderView, t: ReturnType<typeof useText<'orders'>>) {
  return [
    { id: 'goods', label: t('goods'), value: <Money value={order.subtotal} /> },
    ...order.charges.map(({ kind, name, amount }, index) => ({
      id: `charge${index}`,
      label: kind === 'freight' ? t('freight') : kind === 'discount' ? t('discount') : name,
      value: <Money value={amount} />,
    })),
    ...order.taxes.map(({ category, rate, tax }) => ({
      id: `${category}${rate}`,
      label: (
        <>
          {t('vat')} <Percent rate={rate} />
        </>
      ),
      value: <Money value={tax} />,
    })),
    { id: 'total', label: t('total'), value: <Money value={order.total} />, strong: true },
  ]
}
