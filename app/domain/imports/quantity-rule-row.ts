import type { Decimal } from '#pricing/decimal.ts'
import type { RowParser } from './row-parser.ts'

export const quantityRuleFields = [
  'agreement',
  'sku',
  'unit',
  'minimum',
  'maximum',
  'increment',
] as const

/** What an agreement says of a variant's quantities; an empty field is inherited, a maximum of `none` lifts an inherited one. */
export type QuantityRuleRow = {
  agreement: string
  sku: string
  unit: string | null
  minimum: Decimal | null
  maximum: Decimal | 'none' | null
  increment: Decimal | null
}

const quantity = { above: '0', upTo: '999999999', places: 3 } as const

export function parseQuantityRule(row: RowParser): QuantityRuleRow {
  return {
    agreement: row.text('agreement', 60),
    sku: row.text('sku', 60),
    unit: row.optional('unit', 20),
    minimum: row.number('minimum', quantity),
    maximum:
      row.optional('maximum')?.toLowerCase() === 'none' ? 'none' : row.number('maximum', quantity),
    increment: row.number('increment', quantity),
  }
}
