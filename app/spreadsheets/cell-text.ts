import { Decimal } from '#pricing/decimal.ts'

/** A spreadsheet's numbers are doubles: 15 significant digits survive, a longer figure is written as text. */
const safeDigits = 15
const plainFigure = /^-?\d+(\.\d+)?$/

/** What is written for a text: null leaves the cell empty. */
export function cellValue(text: string, kind: 'text' | 'number'): string | number | null {
  if (text === '') return null
  const isSafe = kind === 'number' && plainFigure.test(text)
  return isSafe && new Decimal(text).precision() <= safeDigits ? Number(text) : text
}

/** The text of a cell as it was read: a number in plain digits as the sheet shows it, a day as 'YYYY-MM-DD'. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'number') return figureText(value)
  if (typeof value === 'boolean') return String(value)
  if (value instanceof Date) return dayOrInstant(value)
  return typeof value === 'object' ? partText(value) : ''
}

function figureText(value: number): string {
  return Number.isFinite(value) ? new Decimal(value.toPrecision(safeDigits)).toFixed() : ''
}

function dayOrInstant(value: Date): string {
  if (Number.isNaN(value.getTime())) return ''
  const text = value.toISOString()
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text
}

/** Formulas count by their result, links and formatted texts by what is read on the screen. */
function partText(value: object): string {
  if ('richText' in value && Array.isArray(value.richText))
    return value.richText.map((part: { text?: unknown }) => cellText(part.text)).join('')
  if ('result' in value) return cellText(value.result)
  if ('text' in value) return cellText(value.text)
  return 'error' in value ? cellText(value.error) : ''
}
