import { useFormattingLocale, useI18n } from '../i18n/i18n-context.tsx'
import { formatQuantity } from './format-number.ts'
import { unitWord } from './unit-word.ts'

/** A decimal string and, small beside it, its unit. */
export function Quantity({ value, unit }: { value: string; unit?: string | undefined }) {
  const locale = useFormattingLocale()
  const i18n = useI18n()
  return (
    <span className="quantity">
      {formatQuantity(locale, value)}
      {unit && <span className="unit"> {unitWord(i18n, unit)}</span>}
    </span>
  )
}
