import type { RowPrice } from '#app/domain/prices/priced-product.ts'
import { formatMoney } from '../format/format-money.ts'
import { formatQuantity } from '../format/format-number.ts'
import { Money } from '../format/money.tsx'
import { useFormattingLocale } from '../i18n/i18n-context.tsx'
import { useText } from '../i18n/use-text.ts'

/** A unit price with its unit and, where the next break is cheaper, how far it is. */
export function PriceCell({ price, unit }: { price: RowPrice | null; unit: string }) {
  const t = useText('catalog')
  if (price === null) return <span className="text-muted">{t('onRequest')}</span>
  const { unitPrice, currency, priceBase, next } = price
  return (
    <>
      <Money value={{ amount: unitPrice, currency }} />
      <span className="unit">{priceBase > 1 ? ` / ${priceBase} ${unit}` : ` / ${unit}`}</span>
      {next && <NextBreak next={next} currency={currency} />}
    </>
  )
}

export function NextBreak(props: {
  next: { moreQuantity: string; unitPrice: string }
  currency: string
}) {
  const { next, currency } = props
  const t = useText('catalog')
  const locale = useFormattingLocale()
  return (
    <span className="price-hint">
      {t('moreFor', {
        quantity: formatQuantity(locale, next.moreQuantity),
        price: formatMoney(locale, { amount: next.unitPrice, currency }),
      })}
    </span>
  )
}
