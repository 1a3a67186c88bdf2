import { type MappingSection, plainSection } from './mapping.ts'
import { fieldOfColumn, isPriceFile, type PriceFileField } from './price-file-fields.ts'
import { type TableKind, tableRecords } from './table-file.server.ts'

/** A table, but no price list: its columns say so. */
export class WrongColumns extends Error {
  constructor(readonly columns: readonly string[]) {
    super('columns')
  }
}

export type PriceFileForm = { section: MappingSection; decimal: '.' | ',' }

const figures = new Set<PriceFileField | null>([
  'unitPrice',
  'minimumQuantity',
  'adjustmentPercent',
])

export function hasPriceColumns(header: readonly string[]): boolean {
  return isPriceFile(new Set(header.map(fieldOfColumn)))
}

/**
 * How a file is written: its columns by their heads, and the decimal sign of the first figure that has one. Null for a
 * file without a row.
 */
export async function surveyPriceFile(
  content: Uint8Array,
  kind: TableKind,
): Promise<PriceFileForm | null> {
  const columns = new Map<PriceFileField, string>()
  let rows = 0
  for await (const { record } of tableRecords(content, kind, hasPriceColumns)) {
    rows += 1
    for (const name of Object.keys(record)) {
      const field = fieldOfColumn(name)
      if (field && !columns.has(field)) columns.set(field, name)
    }
    if (!hasPriceColumns(Object.keys(record))) throw new WrongColumns(Object.keys(record))
    const sign = decimalSign(record)
    if (sign) return { section: sectionOf(columns), decimal: sign }
  }
  return rows === 0 ? null : { section: sectionOf(columns), decimal: '.' }
}

function decimalSign(record: Readonly<Record<string, string>>): '.' | ',' | null {
  for (const [name, text] of Object.entries(record)) {
    const sign = figures.has(fieldOfColumn(name)) && /^[+-]?\d+([.,])\d+$/.exec(text.trim())?.[1]
    if (sign === '.' || sign === ',') return sign
  }
  return null
}

function sectionOf(columns: ReadonlyMap<PriceFileField, string>): MappingSection {
  const plain = plainSection([...columns.keys()])
  const fields = [...columns].map(([field, column]) => [field, { column, optional: true }])
  return { ...plain, fields: Object.fromEntries(fields) }
}
