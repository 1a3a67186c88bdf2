import type {
  PercentageChange,
  PriceRowKey,
  PriceRowValue,
} from '#app/domain/prices/price-list-change.ts'
import { expected } from './expectation.ts'
import type { RowParser } from './row-parser.ts'

/** A line of the file: a price whose unit may be left out, or a percentage. */
export type PriceFileRow =
  | {
      kind: 'price'
      key: Omit<PriceRowKey, 'unit'> & { unit: string | null }
      value: PriceRowValue
    }
  | { kind: 'percentage'; target: PercentageChange['target']; percent: string }

/** Instants of a window in a file; null where the text is no day and no instant. */
export type WindowReader = {
  readFrom(text: string): string | null
  readUntil(text: string): string | null
}

type Context = { currency: string; days: WindowReader }

/** Reads a line; what a price may be is decided where it is saved, in the list. */
export function parsePriceFileRow(row: RowParser, context: Context): PriceFileRow {
  const product = row.optional('product', 200)
  const category = row.optional('category', 200)
  if (product === null && category === null) return price(row, context)
  if (product !== null && category !== null)
    row.report('category', category, 'conflict', expected('oneTarget'))
  const target = product === null ? { category: category ?? '' } : { product }
  return { kind: 'percentage', target, percent: figure(row, 'adjustmentPercent') }
}

function price(row: RowParser, { currency, days }: Context): PriceFileRow {
  const found = row.optional('currency', 10)
  if (found !== null && found.toUpperCase() !== currency)
    row.report('currency', found, 'conflict', expected('oneOf', { values: currency }))
  return {
    kind: 'price',
    key: {
      sku: row.text('sku', 60),
      unit: row.optional('unit', 20),
      minimumQuantity: row.number('minimumQuantity')?.toFixed() ?? '1',
      validFrom: instant(row, 'validFrom', days.readFrom),
    },
    value: {
      unitPrice: figure(row, 'unitPrice'),
      priceBase: priceBase(row),
      validUntil: instant(row, 'validUntil', days.readUntil),
    },
  }
}

/** A figure that must be there, in plain digits. */
function figure(row: RowParser, field: string): string {
  row.text(field)
  return row.number(field)?.toFixed() ?? ''
}

function instant(row: RowParser, field: string, read: (text: string) => string | null) {
  const text = row.optional(field)
  if (text === null) return null
  return (
    read(text) ?? row.report(field, text, 'not-a-day', expected('oneOf', { values: '2026-11-22' }))
  )
}

function priceBase(row: RowParser): PriceRowValue['priceBase'] {
  const found = row.oneOf('priceBase', ['1', '10', '100', '1000'])
  return ({ '1': 1, '10': 10, '100': 100, '1000': 1000 } as const)[found ?? '1']
}
