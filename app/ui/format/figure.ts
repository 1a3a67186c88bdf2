import { numberFormat } from './formatters.ts'

/** Intl takes decimal strings exactly; TypeScript wants to see that the string is a number. */
type DecimalString = Intl.StringNumericLiteral

/** How a locale writes figures, learned from Intl once: to write each one with it costs many times more. */
type Marks = { group: string; point: string; groupsFrom: number }

const learned = new Map<string, Marks>()

function marksOf(locale: string): Marks {
  const known = learned.get(locale)
  if (known) return known
  const part = (value: number, type: string) =>
    numberFormat(locale, 1, 1)
      .formatToParts(value)
      .find((found) => found.type === type)?.value
  const marks = {
    group: part(1_234_567.5, 'group') ?? '',
    point: part(0.5, 'decimal') ?? '.',
    groupsFrom: part(1_234.5, 'group') === undefined ? 5 : 4,
  }
  learned.set(locale, marks)
  return marks
}

const decimal = /^([+-]?)0*(\d+?)(?:\.(?=\d)(\d*?)0*)?$/

/**
 * A decimal string as the locale writes it, with so many decimals at least and at most (rounded half away from zero).
 * Throws a RangeError for what is no decimal.
 */
export function formatFigure(
  locale: string,
  text: string,
  minimum: number,
  maximum: number,
): string {
  const [, sign, whole, fraction = ''] = decimal.exec(text) ?? []
  if (whole === undefined) throw new RangeError(`Not a decimal: ${text}`)
  if (fraction.length > maximum)
    return numberFormat(locale, minimum, maximum).format(text as DecimalString)
  const { group, point, groupsFrom } = marksOf(locale)
  const figure = whole.length < groupsFrom ? whole : grouped(whole, group)
  const decimals = fraction.padEnd(minimum, '0')
  return `${sign === '-' ? '-' : ''}${figure}${decimals && point}${decimals}`
}

function grouped(whole: string, mark: string): string {
  const first = whole.length % 3 || 3
  let text = whole.slice(0, first)
  for (let at = first; at < whole.length; at += 3) text += mark + whole.slice(at, at + 3)
  return text
}
