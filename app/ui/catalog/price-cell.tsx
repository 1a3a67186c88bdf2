import type { RowPrice } from '#app/domain/prices/priced-product.ts'
import { formatMoney } from '../format/format-money.ts'
import { formatQuantity } from '../format/format-number.ts'
import { shownMoney } from '../format/money.tsx'
import { perUnit } from '../format/per-unit.ts'
import { useWords, type Words } from '../i18n/use-words.ts'

type Sold = { unit: string; unitName: string }

/** A unit price with its unit and, where the next break is cheaper, how far it is. */
export function priceCell(price: RowPrice | null, sold: Sold, words: Words<'catalog'>) {
  if (price === null) return <span className="text-muted">{words.t('onRequest')}</span>
  const { unitPrice, currency, priceBase, next } = price
  return (
    <>
      {shownMoney({ amount: unitPrice, currency }, words.locale)}
      <span className="unit">{perUnit(words, { ...sold, priceBase })}</span>
      {next && nextBreak({ next, currency, sold }, words)}
    </>
  )
}

type Break = {
  next: NonNullable<RowPrice['next']>
  currency: string
  sold: Sold
}

export function NextBreak(props: Break) {
  return nextBreak(props, useWords('catalog'))
}

/** The price there may be for another number of units than the price here: it says its own. */
function nextBreak({ next, currency, sold }: Break, words: Words<'catalog'>) {
  const { t, locale } = words
  const price = formatMoney(locale, { amount: next.unitPrice, currency })
  return (
    <span className="price-hint">
      {t('moreFor', {
        quantity: formatQuantity(locale, next.moreQuantity),
        price: `${price}${perUnit(words, { ...sold, priceBase: next.priceBase })}`,
      })}
    </span>
  )
}
