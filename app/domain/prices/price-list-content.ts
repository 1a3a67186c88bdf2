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
  return /^[+-]?\d+(\.\d+)?$/.test(text) ? new Decimal(text).toFixed() : text
}

export function sameValue(one: PriceRowValue, other: PriceRowValue): boolean {
  return (
    plainFigure(one.unitPrice) === plainFigure(other.unitPrice) &&
    one.priceBase === other.priceBase &&
    one.validUntil === other.validUntil
  )
}
