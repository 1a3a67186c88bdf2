import type { RungView } from '#app/domain/prices/price-view.ts'
import { formatMoney } from '../format/format-money.ts'
import { formatQuantity } from '../format/format-number.ts'
import { useFormattingLocale } from '../i18n/i18n-context.tsx'
import { useText } from '../i18n/use-text.ts'

/** The short receipt in a buyer's words: which list, from which quantity, what. */
export function WhyThisPrice({ rung, currency }: { rung: RungView; currency: string }) {
  const t = useText('catalog')
  const locale = useFormattingLocale()
  const { listName, unitPrice, from } = rung
  if (listName === null || unitPrice === null) return null
  const price = formatMoney(locale, { amount: unitPrice, currency })
  return (
    <details className="why">
      <summary>{t('why')}</summary>
      <p>{t('whyList', { list: listName, quantity: formatQuantity(locale, from), price })}</p>
    </details>
  )
}
