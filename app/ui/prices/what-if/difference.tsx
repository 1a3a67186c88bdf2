import type { MoneyView } from '#pricing/money.ts'
import { formatMoney } from '../../format/format-money.ts'
import { formatPercent } from '../../format/format-number.ts'
import { useFormattingLocale } from '../../i18n/i18n-context.tsx'

/** A difference says its sign: `+12.50 €`. */
export function Difference({ value }: { value: MoneyView | null }) {
  const locale = useFormattingLocale()
  if (!value) return <span className="text-quiet">–</span>
  return <span className="money">{signed(value.amount, formatMoney(locale, value))}</span>
}

export function DifferencePercent({ value }: { value: string | null }) {
  const locale = useFormattingLocale()
  if (value === null) return <span className="text-quiet">–</span>
  return (
    <span className="quantity">
      {signed(value, formatPercent(locale, value).replace('-', '−'))}
    </span>
  )
}

function signed(amount: string, text: string): string {
  return /[1-9]/.test(amount) && !amount.startsWith('-') ? `+${text}` : text
}
