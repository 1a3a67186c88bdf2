import { formatFigure } from '../../format/figure.ts'
import { type DayOrder, dayOrderOf, readDay } from './read-day.ts'
import { decimalMarkOf, readNumber } from './read-number.ts'
import type { CellColumn } from './sheet-row.ts'

const days: readonly CellColumn[] = ['validFrom', 'validUntil']
const numbers: readonly CellColumn[] = ['minimumQuantity', 'unitPrice', 'priceBase']

const isDecimal = (value: string) => /^-?\d+(\.\d+)?$/.test(value)
const isDay = (value: string) => /^\d{4}-\d{2}-\d{2}$/.test(value)

/** How a locale writes a decimal point. */
export function markOf(locale: string): '.' | ',' {
  return locale.startsWith('en') ? '.' : ','
}

/** A value as its cell shows it: prices with at least two places, days by the locale's order. */
export function shownText(column: CellColumn, value: string, locale: string): string {
  if (column === 'unitPrice' && isDecimal(value)) return figure(value, locale, 2, 4)
  if (numbers.includes(column) && isDecimal(value)) return figure(value, locale, 0, 9)
  return typedText(column, value, locale)
}

function figure(value: string, locale: string, minimum: number, maximum: number): string {
  return formatFigure(locale, value, minimum, maximum)
}

/** A value as one would type it, and as it is copied: no thousands separators. */
export function typedText(column: CellColumn, value: string, locale: string): string {
  if (numbers.includes(column) && isDecimal(value)) return value.replace('.', markOf(locale))
  if (!days.includes(column) || !isDay(value)) return value
  const [year, month, day] = value.split('-')
  return locale.startsWith('en') ? `${day}/${month}/${year}` : `${day}.${month}.${year}`
}

/** How the texts of one column are read: together, since each may tell what another leaves open. */
export type Reading = { mark: '.' | ','; order: DayOrder }

export function readingOf(texts: readonly string[], locale: string): Reading {
  return { mark: decimalMarkOf(texts, markOf(locale)), order: dayOrderOf(texts) }
}

/** A text as a value; what cannot be read stays as it is, for the cell to complain of. */
export function readCell(column: CellColumn, text: string, { mark, order }: Reading): string {
  const trimmed = text.replace(/\s+/g, ' ').trim()
  if (numbers.includes(column)) return readNumber(trimmed, mark) ?? trimmed
  return days.includes(column) ? (readDay(trimmed, order) ?? trimmed) : trimmed
}

export function readTyped(column: CellColumn, text: string, locale: string): string {
  return readCell(column, text, readingOf([text], locale))
}
