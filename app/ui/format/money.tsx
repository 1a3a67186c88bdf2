import { useFormattingLocale } from '../i18n/i18n-context.tsx'
import { type MoneyText, moneyParts } from './format-money.ts'

type Value = MoneyText | null | undefined

/** An amount as the reader's locale writes it, the currency quiet. Nothing shows where there is no amount. */
export function Money({ value }: { value: Value }) {
  return shownMoney(value, useFormattingLocale())
}

export function shownMoney(value: Value, locale: string) {
  if (!value) return <span className="none text-quiet">–</span>
  const { sign, before, figure, after } = moneyParts(locale, value.amount, value.currency)
  return (
    <span className="money">
      {sign}
      {before && <span className="unit">{before}</span>}
      {figure}
      {after && <span className="unit">{after}</span>}
    </span>
  )
}
