import type { Decimal } from '#pricing/decimal.ts'
import { one } from '#pricing/decimal.ts'
import { currencyOf } from './company-row.ts'
import type { RowParser } from './row-parser.ts'

export const priceFields = [
  'list',
  'listName',
  'currency',
  'taxMode',
  'level',
  'sku',
  'unit',
  'minimumQuantity',
  'unitPrice',
  'priceBase',
] as const

export type ImportedPrice = {
  list: string
  listName: string
  currency: string
  taxMode: 'net' | 'gross'
  /** Who a list made by the import is for; an existing list keeps its audience. */
  level: 'base' | 'retail' | 'none'
  sku: string
  unit: string | null
  minimumQuantity: Decimal
  unitPrice: Decimal
  priceBase: 1 | 10 | 100 | 1000
}

export function parsePrice(row: RowParser): ImportedPrice {
  const list = row.text('list', 60)
  return {
    list,
    listName: row.optional('listName', 200) ?? list,
    currency: currencyOf(row),
    taxMode: row.oneOf('taxMode', ['net', 'gross']) ?? 'net',
    level: row.oneOf('level', ['base', 'retail', 'none']) ?? 'none',
    sku: row.text('sku', 60),
    unit: row.optional('unit', 20),
    minimumQuantity: row.number('minimumQuantity', { above: '0', places: 3 }) ?? one,
    unitPrice: price(row),
    priceBase: priceBase(row),
  }
}

/** More than zero: what has no price is not in the list. */
function price(row: RowParser): Decimal {
  row.text('unitPrice')
  return row.number('unitPrice', { above: '0', places: 4 }) ?? one
}

function priceBase(row: RowParser): ImportedPrice['priceBase'] {
  const found = row.oneOf('priceBase', ['1', '10', '100', '1000'])
  return ({ '1': 1, '10': 10, '100': 100, '1000': 1000 } as const)[found ?? '1']
}
