/** What a variant is, as far as its prices are concerned; amounts in the list's currency. */
export type SheetGoods = {
  readonly sku: string
  readonly name: string
  readonly baseUnit: string
  /** Decimal places of a quantity in base units. */
  readonly precision: number
  readonly units: readonly GoodsUnit[]
  /** Per base unit, net. */
  readonly cost: string | null
  readonly floor: string | null
  /** The seller's domestic rate, 0.21 for 21 %. */
  readonly taxRate: string
}

/** The factor counts base units; the increment is the agreement's, where it has one. */
export type GoodsUnit = {
  readonly code: string
  readonly factor: string
  readonly increment: string | null
}

/** By SKU in small letters: null was asked for and is not there, absent was not asked for yet. */
export type GoodsBySku = ReadonlyMap<string, SheetGoods | null>

/** SKUs compare trimmed and without case. */
export const goodsKey = (sku: string) => sku.trim().toLowerCase()
