import type { RungView } from '#app/domain/prices/price-view.ts'
import { formatMoney } from '../format/format-money.ts'
import { formatQuantity } from '../format/format-number.ts'
import { perUnit } from '../format/per-unit.ts'
import { useWords } from '../i18n/use-words.ts'

type WhyProps = { rung: RungView; currency: string; sold: { unit: string; unitName: string } }

/** The short receipt in a buyer's words: which list, from which quantity, what. */
export function WhyThisPrice({ rung, currency, sold }: WhyProps) {
  const words = useWords('catalog')
  const { t, locale } = words
  const { listName, unitPrice, priceBase, from } = rung
  if (listName === null || unitPrice === null) return null
  const amount = formatMoney(locale, { amount: unitPrice, currency })
  const price = `${amount}${perUnit(words, { ...sold, priceBase })}`
  return (
    <details className="why">
      <summary>{t('why')}</summary>
      <p>{t('whyList', { list: listName, quantity: formatQuantity(locale, from), price })}</p>
    </details>
  )
}
