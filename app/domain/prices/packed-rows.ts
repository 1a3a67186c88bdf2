import type { PriceBase } from '#pricing/index.ts'
import type { PricedProductRow, RowPrice } from './priced-product.ts'

type PackedPrice = [
  unitPrice: string,
  currency: string,
  priceBase: PriceBase,
  moreQuantity?: string,
  nextUnitPrice?: string,
]

/** The parts of a row in the order that `packed` and `unpacked` agree on. */
type PackedRow = readonly [
  variantId: string,
  sku: string,
  slug: string,
  name: string,
  variantName: string,
  brand: string | null,
  image: string | null,
  unit: string,
  unitName: string,
  factor: string,
  available: string,
  backorderAllowed: boolean,
  minimum: string,
  step: string | null,
  price: PackedPrice | null,
]

/**
 * The rows of a page as one text without a name at each value: a page carries its rows as markup and as data, and what
 * encodes the data looks at each value by itself.
 */
export type PackedRows = { text: string }

/** The server shows the page from the rows that it packed. */
const made = new WeakMap<PackedRows, readonly PricedProductRow[]>()

export function packRows(rows: readonly PricedProductRow[]): PackedRows {
  const pack = { text: JSON.stringify(rows.map(packed)) }
  made.set(pack, rows)
  return pack
}

export function unpackRows(pack: PackedRows): readonly PricedProductRow[] {
  return made.get(pack) ?? JSON.parse(pack.text).map(unpacked)
}

function packed(row: PricedProductRow): PackedRow {
  return [
    row.variantId,
    row.sku,
    row.slug,
    row.name,
    row.variantName,
    row.brand,
    row.image,
    row.unit,
    row.unitName,
    row.factor,
    row.available,
    row.backorderAllowed,
    row.minimum,
    row.step,
    row.price && packedPrice(row.price),
  ]
}

function packedPrice({ unitPrice, currency, priceBase, next }: RowPrice): PackedPrice {
  if (!next) return [unitPrice, currency, priceBase]
  return [unitPrice, currency, priceBase, next.moreQuantity, next.unitPrice]
}

function unpacked(row: PackedRow): PricedProductRow {
  const [variantId, sku, slug, name, variantName, brand, image, unit, unitName, ...rest] = row
  const [factor, available, backorderAllowed, minimum, step, price] = rest
  return {
    ...{ variantId, sku, slug, name, variantName, brand, image, unit, unitName },
    ...{ factor, available, backorderAllowed, minimum, step },
    price: price && unpackedPrice(price),
  }
}

function unpackedPrice([unitPrice, currency, priceBase, more, next]: PackedPrice): RowPrice {
  const isNext = more !== undefined && next !== undefined
  return {
    ...{ unitPrice, currency, priceBase },
    next: isNext ? { moreQuantity: more, unitPrice: next } : null,
  }
}
