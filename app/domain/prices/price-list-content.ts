import { Decimal } from '#pricing/decimal.ts'
import type { PercentageChange, PriceRowKey, PriceRowValue } from './price-list-change.ts'

/** A list's prices by what people call them: what a file of it holds. */
export type ContentRow = { key: PriceRowKey; value: PriceRowValue }
export type ContentPercentage = { target: PercentageChange['target']; percent: string }
export type PriceListContent = {
  rows: readonly ContentRow[]
  percentages: readonly ContentPercentage[]
}

/** One text for one row of a list: SKUs compare without case, quantities by value. */
export function rowText({ sku, unit, minimumQuantity, validFrom }: PriceRowKey): string {
  return [sku.trim().toLowerCase(), unit, plainFigure(minimumQuantity), validFrom ?? ''].join('\t')
}

export function targetText(target: PercentageChange['target']): string {
  return 'product' in target
    ? `product\t${target.product.toLowerCase()}`
    : `category\t${target.category.toLowerCase()}`
}

/** '12.50' and '12.5' are one figure; what is none stays as it is, to be refused with its own words. */
export function plainFigure(text: string): string {
  if (isPlain.test(text)) return text
  return /^[+-]?\d+(\.\d+)?$/.test(text) ? new Decimal(text).toFixed() : text
}

const isPlain = /^(0|[1-9]\d*)(\.\d*[1-9])?$/

/** A row as two short texts, its name and the rest: a hundred thousand of them are held in a few megabytes. */
export function packedRow({ key, value }: ContentRow): [text: string, packed: string] {
  return [rowText(key), `${valueText(value)}\t${key.sku}`]
}

export function unpackedRow(text: string, packed: string): ContentRow {
  const [validFrom, minimumQuantity = '', unit = ''] = text.split('\t').toReversed()
  const [unitPrice = '', base, until, ...sku] = packed.split('\t')
  const priceBase = ({ '10': 10, '100': 100, '1000': 1000 } as const)[base ?? ''] ?? 1
  return {
    key: { sku: sku.join('\t'), unit, minimumQuantity, validFrom: validFrom || null },
    value: { unitPrice, priceBase, validUntil: until || null },
  }
}

/** One text for one value: figures by value. */
export function valueText({ unitPrice, priceBase, validUntil }: PriceRowValue): string {
  return [plainFigure(unitPrice), priceBase, validUntil ?? ''].join('\t')
}
