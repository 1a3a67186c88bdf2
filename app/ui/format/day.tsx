import { useFormattingLocale } from '../i18n/i18n-context.tsx'
import { formatDay } from './format-date.ts'

/** A calendar day, `YYYY-MM-DD`. */
export function Day({ value, long = false }: { value: string | null; long?: boolean }) {
  const locale = useFormattingLocale()
  if (!value) return <span className="none text-quiet">–</span>
  return <time dateTime={value}>{formatDay(locale, value, long ? 'long' : 'medium')}</time>
}
