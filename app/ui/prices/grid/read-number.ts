type DecimalMark = '.' | ','

/**
 * Which sign is the decimal point in these figures, by their content: the last of two signs; one that does not stand
 * before exactly three digits; never one that stands twice. Where nothing tells, the reader's own.
 */
export function decimalMarkOf(texts: readonly string[], own: DecimalMark): DecimalMark {
  for (const text of texts) {
    const mark = certainMark(bare(text))
    if (mark) return mark
  }
  return own
}

/** What one figure alone tells. */
function certainMark(text: string): DecimalMark | null {
  const signs = text.replace(/[^.,]/g, '')
  const last = signs.at(-1)
  if (last !== '.' && last !== ',') return null
  const other = last === '.' ? ',' : '.'
  if (signs.includes(other)) return last
  if (signs.length > 1) return other
  const before = text.slice(0, text.indexOf(last)).replace(/\D/g, '')
  const after = text.slice(text.indexOf(last) + 1)
  return after.length === 3 && before.length <= 3 && !/^0*$/.test(before) ? null : last
}

/** Without blanks, apostrophes, currency signs and a currency's letters around it. */
function bare(text: string): string {
  if (/^[\d.,]*$/.test(text)) return text
  return text
    .replace(/[\s\u00a0\u202f'’]/g, '')
    .replace('−', '-')
    .replace(/^(\p{Sc}|\p{L}{1,3})|(\p{Sc}|\p{L}{1,3})$/gu, '')
}

/** By decimal mark. Thousands stand in threes. */
const patterns: Readonly<Record<DecimalMark, RegExp>> = {
  '.': /^([+-]?)(\d{1,3}(?:,\d{3})+|\d*)(?:\.(\d*))?$/,
  ',': /^([+-]?)(\d{1,3}(?:\.\d{3})+|\d*)(?:,(\d*))?$/,
}

/** A figure as a decimal string without needless zeros; null where it is none. */
export function readNumber(text: string, mark: DecimalMark): string | null {
  const [, sign, whole = '', fraction = ''] = patterns[mark].exec(bare(text)) ?? []
  if (sign === undefined || `${whole}${fraction}` === '') return null
  const digits = whole.replace(/\D/g, '').replace(/^0+(?=\d)/, '') || '0'
  const rest = fraction.replace(/0+$/, '')
  const value = rest ? `${digits}.${rest}` : digits
  return sign === '-' && value !== '0' ? `-${value}` : value
}
