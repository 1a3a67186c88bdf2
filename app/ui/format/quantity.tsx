import { useFormattingLocale } from '../i18n/i18n-context.tsx'
import { formatQuantity } from './format-number.ts'

/** A decimal string and, small beside it, its unit. */
export function Quantity({ value, unit }: { value: string; unit?: string | undefined }) {
  const locale = useFormattingLocale()
  return (
    <span className="quantity">
      {formatQuantity(locale, value)}
      {unit && <span className="unit"> {unit}</span>}
    </span>
  )
}
