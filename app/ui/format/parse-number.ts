/**
 * What someone typed as a decimal string, or null. The last separator is the decimal point when at
 * most one of its kind is there; in a locale with decimal commas `1.234` means 1234.
 */
export function parseTypedNumber(text: string, locale: string): string | null {
  const trimmed = text.replace(/[\s\u00a0\u202f']/g, '').replace('−', '-')
  if (!/^[+-]?[\d.,]*\d[\d.,]*$/.test(trimmed)) return null
  const comma = locale.startsWith('en') ? '.' : ','
  const point = decimalMark(trimmed, comma)
  const [whole = '', fraction] = point ? splitAtLast(trimmed, point) : [trimmed]
  const digits = whole.replace(/[.,+]/g, '') || '0'
  const sign = digits.startsWith('-') ? '-' : ''
  const plain = digits.replace('-', '').replace(/^0+(?=\d)/, '') || '0'
  return fraction ? `${sign}${plain}.${fraction}` : `${sign}${plain}`
}

function decimalMark(text: string, localeMark: string): string | null {
  const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','))
  if (last < 0) return null
  const mark = text.charAt(last)
  const other = mark === '.' ? ',' : '.'
  if (text.split(mark).length > 2) return null
  if (text.includes(other) || mark === localeMark) return mark
  return text.length - last - 1 === 3 ? null : mark
}

function splitAtLast(text: string, mark: string): [string, string] {
  const at = text.lastIndexOf(mark)
  return [text.slice(0, at), text.slice(at + 1)]
}
