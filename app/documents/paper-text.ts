import { ownCharge } from '#app/domain/orders/charge-name.ts'
import { formatDay } from '#app/ui/format/format-date.ts'
import { formatMoney, moneyParts } from '#app/ui/format/format-money.ts'
import { formatPercent, formatQuantity, formatRate } from '#app/ui/format/format-number.ts'
import { formattingLocales, isLocale, type Locale } from '#app/ui/i18n/locale.ts'
import { serverI18n } from '#app/ui/i18n/server-i18n.ts'
import { type Text, textOf } from '#app/ui/i18n/use-text.ts'

/** Words and figures in the language of the company that receives the paper. */
export type PaperText = {
  locale: Locale
  t: Text<'documents'>
  /** '1.234,50 €' */
  money: (amount: string) => string
  /** '1.234,50': for columns that say the currency in their head. */
  figure: (amount: string) => string
  quantity: (quantity: string) => string
  rate: (rate: string) => string
  percent: (percent: string) => string
  day: (day: string) => string
  unit: (code: string) => string
  /** A charge or allowance by its kept name. */
  charge: (name: string) => string
}

export type UnitNames = Readonly<Record<string, string>>

/** Units that have an abbreviation; any other is written as it is called. */
const shortUnits = ['pc', 'box', 'pallet', 'reel', 'kg', 'm'] as const

export function paperText(wanted: string, currency: string, units: UnitNames = {}): PaperText {
  const locale = isLocale(wanted) ? wanted : 'en'
  const format = formattingLocales[locale]
  const t = textOf(serverI18n(locale), 'documents')
  return {
    locale,
    t,
    money: (amount) => formatMoney(format, { amount, currency }),
    figure: (amount) => {
      const { sign, figure } = moneyParts(format, amount, currency)
      return `${sign}${figure}`
    },
    quantity: (quantity) => formatQuantity(format, quantity).replace('-', '−'),
    rate: (rate) => formatRate(format, rate),
    percent: (percent) => formatPercent(format, percent),
    day: (day) => formatDay(format, day),
    unit: (code) => {
      const short = shortUnits.find((one) => one === code)
      return short ? t(`units.${short}`) : (units[code] ?? code)
    },
    charge: (name) => {
      const own = ownCharge(name)
      return own ? t(`charges.${own}`) : name
    },
  }
}
