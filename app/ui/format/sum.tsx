import { useFormattingLocale } from '../i18n/i18n-context.tsx'
import { formatSum } from './format-number.ts'

/** Money of a file that need not be in one currency: two decimals, and no sign. */
export function Sum({ value }: { value: string }) {
  const locale = useFormattingLocale()
  return <span className="quantity">{formatSum(locale, value)}</span>
}
