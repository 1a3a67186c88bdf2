import type { Decimal } from '#pricing/decimal.ts'
import { type Expected, expected } from './expectation.ts'
import {
  columnNames,
  decimalOf,
  type FieldProblem,
  fieldText,
  numberExpected,
  type ProblemCode,
} from './field-value.ts'
import type { Mapping, MappingSection, SourceRecord } from './mapping.ts'

type DecimalBounds = { above?: string; from?: string; upTo?: string; places?: number }

/**
 * Reads the fields of one row and collects everything that is wrong with it, so that a row is corrected once. A field
 * that the mapping does not name is empty.
 */
export function rowParser(record: SourceRecord, section: MappingSection, mapping: Mapping) {
  const problems: FieldProblem[] = []

  function report(field: string, value: string, code: ProblemCode, right: Expected): null {
    problems.push({ column: section.fields[field]?.column ?? field, value, code, ...right })
    return null
  }

  function optional(field: string, longest = 500): string | null {
    const source = section.fields[field]
    if (!source) return null
    const found = fieldText(source, record, mapping)
    if ('problem' in found) {
      problems.push(found.problem)
      return null
    }
    if (found.text.length > longest)
      return report(
        field,
        `${found.text.slice(0, 40)}…`,
        'too-long',
        expected('characters', { most: longest }),
      )
    return found.text === '' ? null : found.text
  }

  function text(field: string, longest?: number): string {
    const before = problems.length
    const found = optional(field, longest)
    if (found === null && problems.length === before) problems.push(missing(field, section, record))
    return found ?? ''
  }

  function number(field: string, bounds: DecimalBounds = {}): Decimal | null {
    const found = optional(field)
    if (found === null) return null
    const value = decimalOf(found, mapping.decimal)
    if (!value) return report(field, found, 'not-a-number', numberInstead(found, mapping.decimal))
    const wrong = outside(value, bounds)
    return wrong ? report(field, found, 'out-of-range', wrong) : value
  }

  function oneOf<Allowed extends string>(
    field: string,
    allowed: readonly Allowed[],
  ): Allowed | null {
    const found = optional(field)
    if (found === null) return null
    const match = allowed.find((each) => each.toLowerCase() === found.toLowerCase())
    return (
      match ??
      report(field, found, 'not-allowed', expected('oneOf', { values: allowed.join(', ') }))
    )
  }

  return { problems, report, optional, text, number, oneOf }
}

export type RowParser = ReturnType<typeof rowParser>

function missing(field: string, section: MappingSection, record: SourceRecord): FieldProblem {
  const { column } = section.fields[field] ?? {}
  if (column === undefined || column in record)
    return { column: column ?? field, value: '', code: 'missing', ...expected('value') }
  const right = expected('column', { name: column })
  return { column, value: columnNames(record), code: 'missing-column', ...right }
}

/** A number written with the other decimal sign is right in a file that is said to have that sign. */
function numberInstead(text: string, decimal: Mapping['decimal']): Expected {
  if (!decimalOf(text, decimal === '.' ? ',' : '.')) return numberExpected(decimal)
  return expected(decimal === '.' ? 'pointNotComma' : 'commaNotPoint')
}

function outside(value: Decimal, { above, from, upTo, places }: DecimalBounds): Expected | null {
  if (above !== undefined && !value.greaterThan(above))
    return expected('moreThan', { figure: above })
  if (from !== undefined && value.lessThan(from)) return expected('orMore', { figure: from })
  if (upTo !== undefined && value.greaterThan(upTo)) return expected('orLess', { figure: upTo })
  if (places !== undefined && value.decimalPlaces() > places)
    return expected('decimals', { count: places })
  return null
}
