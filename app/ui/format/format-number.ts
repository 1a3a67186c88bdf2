import { numberFormat } from './formatters.ts'

/** Intl takes decimal strings exactly; TypeScript wants to see that the string is a number. */
export type DecimalString = Intl.StringNumericLiteral

const decimalPattern = /^[+-]?\d+(\.\d+)?$/

export function decimalString(text: string): DecimalString {
  if (!decimalPattern.test(text)) throw new RangeError(`Not a decimal: ${text}`)
  return text as DecimalString
}

/** A quantity as the reader writes it, without trailing zeros: `12`, `0,5`, `1.234,125`. */
export function formatQuantity(locale: string, quantity: string): string {
  return numberFormat(locale, 0, 3).format(decimalString(quantity)).replace('-', '−')
}

/** An amount whose currency stands elsewhere, or nowhere. */
export function formatSum(locale: string, amount: string): string {
  return numberFormat(locale, 2, 2).format(decimalString(amount)).replace('-', '−')
}

/** A rate of 0 to 1 as percent: `0.19` is `19%`. */
export function formatRate(locale: string, rate: string): string {
  return formatPercent(locale, shiftedByTwo(rate))
}

/** A figure of 0 to 100 as percent: `19` is `19%`, `-2.5` is `-2.5%`. */
export function formatPercent(locale: string, percent: string): string {
  const gap = locale.startsWith('ro') ? ' ' : ''
  return `${numberFormat(locale, 0, 4).format(decimalString(percent))}${gap}%`
}

/** Moves the point two places to the right, exactly. */
function shiftedByTwo(rate: string): string {
  const [, sign = '', whole = '0', fraction = ''] = /^([+-]?)(\d+)\.?(\d*)$/.exec(rate) ?? []
  const padded = fraction.padEnd(2, '0')
  const digits = `${whole}${padded.slice(0, 2)}`.replace(/^0+(?=\d)/, '')
  return `${sign}${digits}${padded.length > 2 ? `.${padded.slice(2)}` : ''}`
}
