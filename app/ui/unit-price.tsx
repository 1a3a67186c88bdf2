import { Money } from './format/money.tsx'
import { Percent } from './format/percent.tsx'
import { useText } from './i18n/use-text.ts'

type UnitPriceProps = {
  amount: string | null
  priceBase: number
  currency: string
  /** 0 to 100, as a decimal; what the line has off this price. */
  discountPercent?: string
}

/** A price per unit, or per ten, hundred or thousand, with the line's discount below; none is a price on request. */
export function UnitPrice({ amount, priceBase, currency, discountPercent = '0' }: UnitPriceProps) {
  const t = useText('quotes')
  if (amount === null) return <span className="text-quiet">{t('onRequest')}</span>
  return (
    <>
      <span className="whitespace-nowrap">
        <Money value={{ amount, currency }} />
        {priceBase > 1 && <span className="unit"> {t('perBase', { count: priceBase })}</span>}
      </span>
      {/[1-9]/.test(discountPercent) && (
        <span className="block text-small text-quiet">
          −<Percent percent={discountPercent} />
        </span>
      )}
    </>
  )
}
