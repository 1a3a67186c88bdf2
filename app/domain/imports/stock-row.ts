import { type Decimal, zero } from '#pricing/decimal.ts'
import type { RowParser } from './row-parser.ts'

export const stockFields = ['sku', 'warehouse', 'onHand', 'safety', 'bin'] as const

export type StockRow = {
  sku: string
  warehouse: string
  /** Counted in base units: the difference to what the books say becomes one movement. */
  onHand: Decimal
  safety: Decimal | null
  bin: string | null
}

export function parseStock(row: RowParser): StockRow {
  row.text('onHand')
  return {
    sku: row.text('sku', 60),
    warehouse: row.optional('warehouse', 40) ?? 'MAIN',
    onHand: row.number('onHand', { from: '0', places: 3 }) ?? zero,
    safety: row.number('safety', { from: '0', places: 3 }),
    bin: row.optional('bin', 40),
  }
}
