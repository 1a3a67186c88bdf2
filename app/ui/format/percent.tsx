import { useFormattingLocale } from '../i18n/i18n-context.tsx'
import { formatPercent, formatRate } from './format-number.ts'

/** Either `percent` (0 to 100) or `rate` (0 to 1), as a decimal string. */
export function Percent(props: { percent: string } | { rate: string }) {
  const locale = useFormattingLocale()
  const text =
    'rate' in props ? formatRate(locale, props.rate) : formatPercent(locale, props.percent)
  return <span className="quantity">{text}</span>
}
