import { Decimal, type MoneyView, moneyView, unitPriceText } from '#pricing/index.ts'
import type { LineView, UnitPriceView } from './what-if-view.ts'

/** A line as the database answers it, amounts as text. */
export type LineRow = Pick<
  LineView,
  | 'kind'
  | 'documentId'
  | 'documentNumber'
  | 'buyer'
  | 'sku'
  | 'name'
  | 'unit'
  | 'quantity'
  | 'gross'
  | 'frozen'
  | 'listBefore'
  | 'listAfter'
  | 'fromBefore'
  | 'fromAfter'
  | 'outOfBreak'
  | 'reasonAfter'
  | 'refusedAfter'
  | 'effect'
  | 'belowFloor'
  | 'belowCost'
  | 'wasBelow'
> & {
  number: number
  companyCode: string | null
  companyName: string | null
  priceBefore: string | null
  baseBefore: number | null
  priceAfter: string | null
  baseAfter: number | null
  difference: string | null
  unitAfter: string | null
  unitCost: string | null
  floorPrice: string | null
  found: number
}

export function lineView(row: LineRow, currency: string): LineView {
  const { number, companyCode: code, companyName: name, found: _, ...rest } = row
  const { priceBefore, baseBefore, priceAfter, baseAfter, ...shown } = rest
  const unit = (amount: string | null): MoneyView | null =>
    amount === null ? null : { amount: unitPriceText(new Decimal(amount), currency), currency }
  const price = (amount: string | null, priceBase: number | null): UnitPriceView | null => {
    const view = unit(amount)
    return view && { ...view, priceBase: priceBase ?? 1 }
  }
  return {
    ...shown,
    key: String(number),
    company: code === null || name === null ? null : { code, name },
    before: price(priceBefore, baseBefore),
    after: price(priceAfter, baseAfter),
    difference:
      row.difference === null ? null : moneyView({ amount: new Decimal(row.difference), currency }),
    unitAfter: unit(row.unitAfter),
    unitCost: unit(row.unitCost),
    floorPrice: unit(row.floorPrice),
  }
}
