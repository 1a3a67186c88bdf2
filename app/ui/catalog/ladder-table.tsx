import type { RungView } from '#app/domain/prices/price-view.ts'
import { formatQuantity } from '../format/format-number.ts'
import { Money } from '../format/money.tsx'
import { useText } from '../i18n/use-text.ts'
import { useWords } from '../i18n/use-words.ts'
import { Icon } from '../icon.tsx'

type LadderProps = { ladder: readonly RungView[]; currency: string; unit: string; quantity: string }

/** What each quantity costs; the row of the typed quantity is marked. */
export function LadderTable({ ladder, currency, unit, quantity }: LadderProps) {
  const t = useText('catalog')
  const current = currentRung(ladder, quantity)
  return (
    <div className="table-scroll">
      <table className="table ladder">
        <caption className="sr-only">{t('ladder')}</caption>
        <thead>
          <tr>
            <th>{t('from')}</th>
            <th className="num">{t('price')}</th>
          </tr>
        </thead>
        <tbody>
          {ladder.map((rung) => (
            <Rung
              key={rung.from}
              rung={rung}
              currency={currency}
              unit={unit}
              marked={rung === current}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Rung(props: { rung: RungView; currency: string; unit: string; marked: boolean }) {
  const { rung, currency, unit, marked } = props
  const { t, locale, unit: unitWord } = useWords('catalog')
  const { from, unitPrice, priceBase, appliesAbove } = rung
  return (
    <tr aria-selected={marked}>
      <td>
        {formatQuantity(locale, from)} <span className="unit">{unitWord(unit)}</span>
        {marked && (
          <span className="ladder-mark">
            <Icon name="check" />
            <span className="sr-only">{t('youPay')}</span>
          </span>
        )}
      </td>
      <td className="num">
        {unitPrice === null ? t('onRequest') : <Money value={{ amount: unitPrice, currency }} />}
        {priceBase > 1 && <span className="unit"> {t('per', { base: priceBase })}</span>}
        {appliesAbove && appliesAbove !== '0' && (
          <span className="unit">
            {' '}
            {t('above', { quantity: formatQuantity(locale, appliesAbove) })}
          </span>
        )}
      </td>
    </tr>
  )
}

/** The last rung that the quantity reaches. Quantities are compared to be shown, never to charge. */
export function currentRung(ladder: readonly RungView[], quantity: string): RungView | undefined {
  return ladder.findLast(({ from }) => Number(from) <= Number(quantity)) ?? ladder[0]
}

/** What the next rung asks for beyond a quantity. */
export function nextRung(ladder: readonly RungView[], quantity: string) {
  const rung = ladder.find(({ from }) => Number(from) > Number(quantity))
  if (!rung || rung.unitPrice === null) return null
  const more = String(Math.round((Number(rung.from) - Number(quantity)) * 1000) / 1000)
  return { moreQuantity: more, unitPrice: rung.unitPrice, priceBase: rung.priceBase }
}
