import { formatMoney } from '../format/format-money.ts'
import { useFormattingLocale } from '../i18n/i18n-context.tsx'
import { useText } from '../i18n/use-text.ts'

/** Says that a line is offered below what the house allows, and where that is. */
export function FloorWarning({ floor, currency }: { floor: string; currency: string }) {
  const t = useText('quotes')
  const locale = useFormattingLocale()
  return (
    <span className="block text-small text-red">
      {t('belowFloor', { floor: formatMoney(locale, { amount: floor, currency }) })}
    </span>
  )
}
