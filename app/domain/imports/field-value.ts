import { Decimal } from '#pricing/decimal.ts'
import { countryCode } from './country-code.ts'
import { type Expected, expected } from './expectation.ts'
import type { FieldMapping, Mapping, SourceRecord } from './mapping.ts'

/** What is wrong with one value: where it stands, what stands there, and what would be right. */
export type FieldProblem = {
  column: string | null
  value: string
  code: ProblemCode
} & Expected

export type ProblemCode =
  | 'missing'
  | 'missing-column'
  | 'too-many-fields'
  | 'not-a-number'
  | 'not-a-day'
  | 'unknown-country'
  | 'not-allowed'
  | 'unknown-reference'
  | 'out-of-range'
  | 'too-long'
  | 'not-contiguous'
  | 'duplicate'
  | 'conflict'

type Found = { text: string } | { problem: FieldProblem }

/** The text of a field after its mapping; empty where the file has nothing. */
export function fieldText(field: FieldMapping, record: SourceRecord, mapping: Mapping): Found {
  const source = sourceText(field, record, mapping)
  if (source === null && field.optional) return { text: field.default ?? '' }
  if (source === null) {
    const name = field.column ?? ''
    return problem(field, columnNames(record), 'missing-column', expected('column', { name }))
  }
  const text = replaced(field, source) || (field.default ?? '')
  if (text === '') return { text }
  return transformed(field, cased(field, field.values?.[text] ?? text), mapping)
}

/** What stands in the first line, to be seen beside what was looked for there. */
export function columnNames(record: SourceRecord): string {
  const names = Object.keys(record).join(', ')
  return names.length > 120 ? `${names.slice(0, 119)}…` : names
}

function replaced({ replace }: FieldMapping, text: string): string {
  return replace ? text.replace(new RegExp(replace.matches), replace.with) : text
}

function sourceText(field: FieldMapping, record: SourceRecord, mapping: Mapping): string | null {
  if (field.constant !== undefined) return field.constant
  if (field.template !== undefined) {
    return field.template.replace(
      /\{(\w+)\}/g,
      (_, column: string) => cell(record, column, mapping) ?? '',
    )
  }
  return cell(record, field.column ?? '', mapping)
}

function cell(record: SourceRecord, column: string, { empty }: Mapping): string | null {
  const raw = record[column]
  if (raw === undefined) return null
  const text = raw.trim()
  return empty.includes(text) ? '' : text
}

function cased({ case: wanted }: FieldMapping, text: string): string {
  if (wanted === 'upper') return text.toUpperCase()
  return wanted === 'lower' ? text.toLowerCase() : text
}

function transformed(field: FieldMapping, text: string, mapping: Mapping): Found {
  if (field.country) {
    const code = countryCode(text)
    return code ? { text: code } : problem(field, text, 'unknown-country', expected('country'))
  }
  if (field.date) {
    const day = dayText(text, field.date)
    return day
      ? { text: day }
      : problem(
          field,
          text,
          'not-a-day',
          expected('oneOf', {
            values: { ymd: '2026-11-22', dmy: '22.11.2026', mdy: '11/22/2026' }[field.date],
          }),
        )
  }
  if (field.multiply === undefined) return { text }
  const number = decimalOf(text, mapping.decimal)
  if (!number) return problem(field, text, 'not-a-number', numberExpected(mapping.decimal))
  const product = number.times(new Decimal(field.multiply)).toFixed()
  return { text: mapping.decimal === ',' ? product.replace('.', ',') : product }
}

export function numberExpected(decimal: '.' | ','): Expected {
  return expected('number', { example: `12${decimal}50` })
}

function problem(field: FieldMapping, value: string, code: ProblemCode, right: Expected): Found {
  return { problem: { column: field.column ?? null, value, code, ...right } }
}

const orders = { ymd: [0, 1, 2], dmy: [2, 1, 0], mdy: [2, 0, 1] } as const

/** 'YYYY-MM-DD' of a written day that the calendar has; a time behind it is passed over. */
export function dayText(text: string, format: keyof typeof orders): string | null {
  const parts = text.split(/[T\s]/)[0]?.split(/[-./]/) ?? []
  const [year, month, day] = orders[format].map((place) => parts[place] ?? '')
  if (!year || !month || !day || !/^\d{4}$/.test(year)) return null
  const candidate = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(candidate) ? candidate : null
}

const daysOfMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return false
  const [year, month, day] = match.slice(1).map(Number)
  if (!year || !month || !day) return false
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const longest = month === 2 && isLeap ? 29 : (daysOfMonth[month - 1] ?? 0)
  return day <= longest
}

/** A decimal as the file writes it: plain digits, one decimal sign, no thousands and no exponent. */
export function decimalOf(text: string, decimal: '.' | ','): Decimal | null {
  const plain = decimal === ',' ? text.replace(',', '.') : text
  return /^[+-]?\d{1,15}(\.\d{1,12})?$/.test(plain) ? new Decimal(plain) : null
}
