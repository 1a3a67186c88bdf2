import { formatQuantity } from '../format/format-number.ts'
import { useFormattingLocale } from '../i18n/i18n-context.tsx'
import { useText } from '../i18n/use-text.ts'

type Stock = { available: string; factor: string; unit: string; backorderAllowed: boolean }

/** How many whole units are available; with none, whether it may be ordered all the same. */
export function StockText({ available, factor, unit, backorderAllowed }: Stock) {
  const t = useText('catalog')
  const locale = useFormattingLocale()
  const units = factor === '1' ? available : wholeUnits(available, factor)
  if (Number(units) > 0) {
    return (
      <span className="stock stock-in">
        {`${formatQuantity(locale, units)} `}
        <span className="unit">{unit}</span>
      </span>
    )
  }
  if (backorderAllowed) return <span className="stock stock-later">{t('backorder')}</span>
  return <span className="stock stock-out">{t('out')}</span>
}

/** Shown, never counted with. */
function wholeUnits(available: string, factor: string): string {
  return String(Math.floor(Number(available) / Number(factor) + 1e-9))
}
