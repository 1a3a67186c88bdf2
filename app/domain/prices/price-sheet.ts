/** [SKU, unit, from quantity, price, per, valid from, valid until]: instants as ISO text or null. */
export type SheetRowTuple = readonly [
  sku: string,
  unit: string,
  minimumQuantity: string,
  unitPrice: string,
  priceBase: number,
  validFrom: string | null,
  validUntil: string | null,
]

/** A variant as its prices see it; units with their factor and the agreement's increment. */
export type SheetGoodsTuple = readonly [
  sku: string,
  name: string,
  baseUnit: string,
  precision: number,
  units: readonly (readonly [code: string, factor: string, increment: string | null])[],
  cost: string | null,
  floor: string | null,
  taxRate: string,
]

/** Beyond this many rows a sheet asks for a filter. */
export const mostSheetRows = 20_000

export type SheetAsked = { q: string; category: string }

/** A price list for the spreadsheet: its rows as one JSON text, so that nothing walks over them on the way. */
export type PriceSheetView = {
  list: {
    code: string
    name: string
    currency: string
    taxMode: 'net' | 'gross'
    status: 'draft' | 'active' | 'archived'
    timeZone: string
  }
  asked: SheetAsked
  /** To choose a part by, where a part is asked for or needed. */
  categories: { slug: string; name: string; depth: number }[]
  /** How many rows the filter finds; where they are too many, none are given. */
  total: number
  /** JSON of SheetRowTuple[], rows of one variant and unit together, by product and break. */
  rows: string
  /** JSON of SheetGoodsTuple[], of every variant in the rows. */
  goods: string
}
