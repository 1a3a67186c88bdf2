import { formatFigure } from './figure.ts'
import { currencyFormat } from './formatters.ts'

/** What stands around the figure in this locale: `€` before it in English, ` EUR` after it in Romanian. */
type Frame = { before: string; after: string; decimals: number }

const frames = new Map<string, Map<string, Frame>>()

function frameOf(locale: string, currency: string): Frame {
  const ofLocale = frames.get(locale) ?? new Map<string, Frame>()
  const known = ofLocale.get(currency)
  if (known) return known
  const frame = learned(locale, currency)
  frames.set(locale, ofLocale.set(currency, frame))
  return frame
}

function learned(locale: string, currency: string): Frame {
  const format = currencyFormat(locale, currency)
  const parts = format.formatToParts(1)
  const at = parts.findIndex(({ type }) => type === 'integer')
  const text = (from: typeof parts) =>
    from
      .filter(({ type }) => type === 'currency' || type === 'literal')
      .map(({ value }) => value)
      .join('')
  return {
    before: text(parts.slice(0, at)),
    after: text(parts.slice(at)),
    decimals: format.resolvedOptions().maximumFractionDigits ?? 2,
  }
}

export type MoneyParts = { sign: string; before: string; figure: string; after: string }

/** An amount apart from its currency, so that the currency can stand quietly. Unit prices keep up to 4 decimals. */
export function moneyParts(locale: string, amount: string, currency: string): MoneyParts {
  const { before, after, decimals } = frameOf(locale, currency)
  const negative = amount.startsWith('-') && /[1-9]/.test(amount)
  const size = /^[+-]/.test(amount) ? amount.slice(1) : amount
  const figure = formatFigure(locale, size, decimals, Math.max(decimals, 4))
  return { sign: negative ? '−' : '', before, figure, after }
}

export function formatMoney(locale: string, { amount, currency }: MoneyText): string {
  const { sign, before, figure, after } = moneyParts(locale, amount, currency)
  return `${sign}${before}${figure}${after}`
}

/** Money as views carry it. */
export type MoneyText = { amount: string; currency: string }
