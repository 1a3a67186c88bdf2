import type { PriceBase } from '#pricing/index.ts'
import type { PricedProductRow, RowPrice } from './priced-product.ts'

/**
 * The rows of a page as one text without a name or a quote at each value: a page carries its rows as markup and as data,
 * and what encodes the data looks at each value by itself, and writes two more signs for every quote.
 */
export type PackedRows = { text: string }

const between = '|'

/** The server shows the page from the rows that it packed. */
const made = new WeakMap<PackedRows, readonly PricedProductRow[]>()

export function packRows(rows: readonly PricedProductRow[]): PackedRows {
  const pack = { text: rows.flatMap(partsOf).map(written).join(between) }
  made.set(pack, rows)
  return pack
}

export function unpackRows(pack: PackedRows): readonly PricedProductRow[] {
  return made.get(pack) ?? [...rowsOf(pack.text)]
}

/** What may be missing is never empty. */
type Part = string | boolean | null | undefined

const signs = /[%|]/
const everySign = /[%|]/g

function written(part: Part): string {
  if (!part) return ''
  if (part === true) return '1'
  return signs.test(part) ? part.replace(everySign, encodeURIComponent) : part
}

const width = 20

/** As many as `width`, in the order that `unpacked` reads. */
function partsOf(row: PricedProductRow): Part[] {
  const { price } = row
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
    price?.unitPrice,
    price?.currency,
    price && String(price.priceBase),
    price?.next?.moreQuantity,
    price?.next?.unitPrice,
    price?.next && String(price.next.priceBase),
  ]
}

function* rowsOf(text: string): Generator<PricedProductRow> {
  const parts = text.split(between).map((part) => decodeURIComponent(part))
  for (let at = 0; at + width <= parts.length; at += width)
    yield unpacked(parts.slice(at, at + width))
}

function unpacked(parts: string[]): PricedProductRow {
  const [variantId = '', sku = '', slug = '', name = '', variantName = '', brand, ...more] = parts
  const [image, unit = '', unitName = '', factor = '', available = '', ...rest] = more
  const [backorderAllowed, minimum = '', step, ...price] = rest
  return {
    ...{ variantId, sku, slug, name, variantName, unit, unitName, factor, available, minimum },
    brand: brand || null,
    image: image || null,
    backorderAllowed: backorderAllowed === '1',
    step: step || null,
    price: unpackedPrice(price),
  }
}

function unpackedPrice(parts: string[]): RowPrice | null {
  const [unitPrice, currency = '', base, moreQuantity, next, nextBase] = parts
  if (!unitPrice) return null
  return {
    ...{ unitPrice, currency },
    priceBase: Number(base) as PriceBase,
    next:
      moreQuantity && next
        ? { moreQuantity, unitPrice: next, priceBase: Number(nextBase) as PriceBase }
        : null,
  }
}
