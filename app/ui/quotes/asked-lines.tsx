import type { AskedLineView } from '#app/domain/quotes/quote-view.ts'
import { Quantity } from '../format/quantity.tsx'
import { useText } from '../i18n/use-text.ts'
import { LineName, UnitPrice } from './line-name.tsx'

/** What a buyer asked for, beside today's list prices. */
export function AskedLines(props: { lines: readonly AskedLineView[]; currency: string }) {
  const t = useText('quotes')
  const { lines, currency } = props
  return (
    <section aria-label={t('asked')}>
      <h2 className="mb-3">{t('asked')}</h2>
      <div className="table-scroll">
        <table className="table table-cards">
          <thead>
            <tr>
              <th>{t('product')}</th>
              <th className="num">{t('quantity')}</th>
              <th className="num">{t('listPrice')}</th>
              <th className="num">{t('targetPrice')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.position}>
                <td>
                  <LineName {...line} />
                </td>
                <td className="num" data-label={t('quantity')}>
                  <Quantity value={line.quantity} unit={line.unitCode} />
                </td>
                <td className="num" data-label={t('listPrice')}>
                  <UnitPrice
                    amount={line.listPrice}
                    priceBase={line.priceBase}
                    currency={currency}
                  />
                </td>
                <td className="num" data-label={t('targetPrice')}>
                  {line.targetPrice ? (
                    <UnitPrice
                      amount={line.targetPrice}
                      priceBase={line.priceBase}
                      currency={currency}
                    />
                  ) : (
                    '–'
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
