import type { AskedLineView } from '#app/domain/quotes/quote-view.ts'
import { Quantity } from '../format/quantity.tsx'
import { useText } from '../i18n/use-text.ts'
import { LineName } from '../line-name.tsx'
import { LineTable } from '../table/line-table.tsx'
import { UnitPrice } from '../unit-price.tsx'

/** What a buyer asked for, beside today's list prices. */
export function AskedLines(props: { lines: readonly AskedLineView[]; currency: string }) {
  const t = useText('quotes')
  const { lines, currency } = props
  return (
    <section aria-label={t('asked')}>
      <h2 className="mb-3">{t('asked')}</h2>
      <LineTable
        caption={t('asked')}
        rows={lines}
        rowKey={({ position }) => position}
        columns={[
          {
            key: 'product',
            header: t('product'),
            primary: true,
            cell: ({ sku, name, comment }) => <LineName {...{ sku, name, comment }} />,
          },
          {
            key: 'quantity',
            header: t('quantity'),
            numeric: true,
            cell: ({ quantity, unitCode }) => <Quantity value={quantity} unit={unitCode} />,
          },
          {
            key: 'listPrice',
            header: t('listPrice'),
            numeric: true,
            cell: ({ listPrice, priceBase }) => (
              <UnitPrice amount={listPrice} {...{ priceBase, currency }} />
            ),
          },
          {
            key: 'targetPrice',
            header: t('targetPrice'),
            numeric: true,
            cell: ({ targetPrice, priceBase }) =>
              targetPrice ? <UnitPrice amount={targetPrice} {...{ priceBase, currency }} /> : '–',
          },
        ]}
      />
    </section>
  )
}
