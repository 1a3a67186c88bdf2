import { formatFigure } from './figure.ts'

/** A quantity as the reader writes it, without trailing zeros: `12`, `0,5`, `1.234,125`. */
export function formatQuantity(locale: string, quantity: string): string {
  return formatFigure(locale, quantity, 0, 3).replace('-', '−')
}

/** An amount whose currency stands elsewhere, or nowhere. */
export function formatSum(locale: string, amount: string): string {
  return formatFigure(locale, amount, 2, 2).replace('-', '−')
}

/** A rate of 0 to 1 as percent: `0.19` is `19%`. */
export function formatRate(locale: string, rate: string): string {
  return formatPercent(locale, shiftedByTwo(rate))
}

/** A figure of 0 to 100 as percent: `19` is `19%`, `-2.5` is `-2.5%`. */
export function formatPercent(locale: string, percent: string): string {
  const gap = locale.startsWith('ro') ? ' ' : ''
  return `${formatFigure(locale, percent, 0, 4)}${gap}%`
}

/** Moves the point two places to the right, exactly. */
function shiftedByTwo(rate: string): string {
  const [, sign = '', whole = '0', fraction = ''] = /^([+-]?)(\d+)\.?(\d*)$/.exec(rate) ?? []
  const padded = fraction.padEnd(2, '0')
  const digits = `${whole}${padded.slice(0, 2)}`.replace(/^0+(?=\d)/, '')
  return `${sign}${digits}${padded.length > 2 ? `.${padded.slice(2)}` : ''}`
}
