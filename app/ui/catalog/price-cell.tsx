import type { RowPrice } from '#app/domain/prices/priced-product.ts'
import { formatMoney } from '../format/format-money.ts'
import { formatQuantity } from '../format/format-number.ts'
import { shownMoney } from '../format/money.tsx'
import { useWords, type Words } from '../i18n/use-words.ts'

/** A unit price with its unit and, where the next break is cheaper, how far it is. */
export function priceCell(price: RowPrice | null, unit: string, words: Words<'catalog'>) {
  if (price === null) return <span className="text-muted">{words.t('onRequest')}</span>
  const { unitPrice, currency, priceBase, next } = price
  return (
    <>
      {shownMoney({ amount: unitPrice, currency }, words.locale)}
      <span className="unit">{priceBase > 1 ? ` / ${priceBase} ${unit}` : ` / ${unit}`}</span>
      {next && nextBreak({ next, currency }, words)}
    </>
  )
}

type Break = { next: { moreQuantity: string; unitPrice: string }; currency: string }

export function NextBreak(props: Break) {
  return nextBreak(props, useWords('catalog'))
}

function nextBreak({ next, currency }: Break, { t, locale }: Words<'catalog'>) {
  return (
    <span className="price-hint">
      {t('moreFor', {
        quantity: formatQuantity(locale, next.moreQuantity),
        price: formatMoney(locale, { amount: next.unitPrice, currency }),
      })}
    </span>
  )
}
