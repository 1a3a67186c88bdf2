import type { AskedLineView } from '#app/domain/quotes/quote-view.ts'
import { useText } from '../i18n/use-text.ts'
import { LineTable } from '../table/line-table.tsx'
import { UnitPrice } from '../unit-price.tsx'
import { listedColumns } from './listed-columns.tsx'

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
          ...listedColumns(t, currency),
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
