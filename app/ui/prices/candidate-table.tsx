import type { AskedPriceView } from '#app/domain/prices/asked-price.ts'
import { Badge } from '../badge.tsx'
import { Quantity } from '../format/quantity.tsx'
import { useText } from '../i18n/use-text.ts'
import { UnitPrice } from '../unit-price.tsx'

/** Every list that was weighed: the winner first, then who lost to it, then who was rejected, each with its reason. */
export function CandidateTable({ view }: { view: AskedPriceView }) {
  const t = useText('pricing')
  const { candidates, rejections, currency } = view
  return (
    <div className="table-scroll">
      <table className="table">
        <caption className="sr-only">{t('candidates')}</caption>
        <thead>
          <tr>
            <th>{t('list')}</th>
            <th>{t('level')}</th>
            <th className="num">{t('from')}</th>
            <th className="num">{t('price')}</th>
            <th>{t('outcome')}</th>
          </tr>
        </thead>
        <tbody>
          {candidates.map(({ list, level, from, unitPrice, priceBase, lostBy }) => (
            <tr key={`${level} ${list}`}>
              <td className="font-medium">{list}</td>
              <td>{t(`levels.${level}`)}</td>
              <td className="num">
                <Quantity value={from} />
              </td>
              <td className="num">
                <UnitPrice amount={unitPrice} {...{ priceBase, currency }} />
              </td>
              <td>
                {lostBy ? (
                  <span className="text-muted">{t(`losses.${lostBy}`)}</span>
                ) : (
                  <Badge tone="green">{t('won')}</Badge>
                )}
              </td>
            </tr>
          ))}
          {rejections.map(({ list, level, reason }) => (
            <tr key={`${level} ${list} ${reason}`} className="text-muted">
              <td>{list}</td>
              <td>{t(`levels.${level}`)}</td>
              <td className="num">–</td>
              <td className="num">–</td>
              <td>{t(`reasons.${reason}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
