import type { OrderLineView, OrderView } from '#app/domain/orders/order-view.ts'
import { Day } from '../format/day.tsx'
import { Money } from '../format/money.tsx'
import { Percent } from '../format/percent.tsx'
import { Quantity } from '../format/quantity.tsx'
import { useText } from '../i18n/use-text.ts'
import { LineName } from '../line-name.tsx'
import { LineTable } from '../table/line-table.tsx'
import type { TableColumn } from '../table/table-column.ts'
import { Totals } from '../totals.tsx'
import { UnitPrice } from '../unit-price.tsx'

/** What was ordered and how far it is; the sums are printed as they were stored. */
export function OrderLinesTable({ order }: { order: OrderView }) {
  const t = useText('orders')
  return (
    <section aria-label={t('lines')} className="grid gap-4">
      <LineTable
        caption={t('lines')}
        rows={order.lines}
        rowKey={({ position }) => position}
        columns={lineColumns(t)}
      />
      <Totals rows={totalRows(order, t)} />
    </section>
  )
}

function lineColumns(t: OrderText): TableColumn<OrderLineView>[] {
  return [
    { key: 'item', header: t('item'), primary: true, cell: (line) => <Item line={line} /> },
    {
      key: 'quantity',
      header: t('quantity'),
      numeric: true,
      cell: (line) => <Ordered {...line} />,
    },
    {
      key: 'allocated',
      header: t('allocated'),
      numeric: true,
      cell: (line) => <Allocated {...line} />,
    },
    {
      key: 'shipped',
      header: t('shipped'),
      numeric: true,
      cell: ({ shipped }) => <Quantity value={shipped} />,
    },
    {
      key: 'price',
      header: t('price'),
      numeric: true,
      cell: ({ unitPrice, ...line }) => <UnitPrice {...line} {...unitPrice} />,
    },
    {
      key: 'amount',
      header: t('amount'),
      numeric: true,
      card: 'figure',
      cell: ({ lineAmount }) => <Money value={lineAmount} />,
    },
  ]
}

function Item({ line: { sku, name, priceFrom, note } }: { line: OrderLineView }) {
  const t = useText('orders')
  const beside = priceFrom && t('from', { list: priceFrom })
  return <LineName {...{ sku, name, beside }} comment={note} />
}

function Ordered({ quantity, unitCode, cancelled }: OrderLineView) {
  const t = useText('orders')
  return (
    <>
      <Quantity value={quantity} unit={unitCode} />
      {cancelled !== '0' && (
        <span className="block text-small text-quiet">
          {t('cancelled')} <Quantity value={cancelled} />
        </span>
      )}
    </>
  )
}

function Allocated({ allocated, backordered, promisedOn }: OrderLineView) {
  const t = useText('orders')
  return (
    <>
      <Quantity value={allocated} />
      {backordered !== '0' && (
        <span className="block text-small text-quiet">
          {t('backordered')} <Quantity value={backordered} />{' '}
          {promisedOn && <Day value={promisedOn} />}
        </span>
      )}
    </>
  )
}

type OrderText = ReturnType<typeof useText<'orders'>>

function totalRows(order: OrderView, t: OrderText) {
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
    ...(order.deposit
      ? [{ id: 'deposit', label: t('depositRow'), value: <Money value={order.deposit} /> }]
      : []),
  ]
}
