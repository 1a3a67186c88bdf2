import { TwoLines } from '../billing/two-lines.tsx'
import { Quantity } from '../format/quantity.tsx'
import { useText } from '../i18n/use-text.ts'

type Line = { sku: string; name: string; unitCode: string; ordered: string; shipped: string }

/** What is in a parcel. */
export function ShippedLines({ lines }: { lines: readonly Line[] }) {
  const t = useText('fulfilment')
  return (
    <div className="table-scroll">
      <table className="table table-cards">
        <caption className="sr-only">{t('lines')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('product')}</th>
            <th scope="col" className="num">
              {t('ordered')}
            </th>
            <th scope="col" className="num">
              {t('shipped')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ sku, name, unitCode, ordered, shipped }) => (
            <tr key={sku}>
              <td data-label={t('product')}>
                <TwoLines below={sku}>
                  <span className="font-medium">{name}</span>
                </TwoLines>
              </td>
              <td className="num" data-label={t('ordered')}>
                <Quantity value={ordered} unit={unitCode} />
              </td>
              <td className="num" data-label={t('shipped')}>
                <Quantity value={shipped} unit={unitCode} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
