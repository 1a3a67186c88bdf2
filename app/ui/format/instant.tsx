import { useFormattingLocale } from '../i18n/i18n-context.tsx'
import { formatInstant } from './format-date.ts'

/** An ISO instant, shown in the seller's time zone for every reader. */
export function Instant({ value }: { value: string | null }) {
  const locale = useFormattingLocale()
  if (!value) return <span className="none text-quiet">–</span>
  return <time dateTime={value}>{formatInstant(locale, value)}</time>
}
