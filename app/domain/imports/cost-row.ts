import type { Decimal } from '#pricing/decimal.ts'
import { currencyOf } from './company-row.ts'
import { expected } from './expectation.ts'
import type { RowParser } from './row-parser.ts'

export const costFields = ['sku', 'currency', 'unitCost', 'floorPrice'] as const

/** What a base unit costs, and below which price nobody sells: a figure, `none` to take it away, null to leave it. */
export type CostRow = {
  sku: string
  currency: string
  unitCost: Decimal | 'none' | null
  floorPrice: Decimal | 'none' | null
}

export function parseCost(row: RowParser): CostRow {
  const found = {
    sku: row.text('sku', 60),
    currency: currencyOf(row),
    unitCost: figure(row, 'unitCost'),
    floorPrice: figure(row, 'floorPrice'),
  }
  if (row.problems.length === 0 && found.unitCost === null && found.floorPrice === null)
    row.report('unitCost', '', 'missing', expected('costOrFloor'))
  return found
}

function figure(row: RowParser, field: 'unitCost' | 'floorPrice'): CostRow['unitCost'] {
  if (row.optional(field)?.toLowerCase() === 'none') return 'none'
  return row.number(field, { from: '0', upTo: '999999999999', places: 4 })
}
