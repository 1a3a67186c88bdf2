import { Decimal } from '#pricing/decimal.ts'
import { goodsKey } from './sheet-goods.ts'
import type { Cells, RowFacts, SheetRow } from './sheet-row.ts'

export function factsOf(cells: Cells): RowFacts {
  const sku = goodsKey(cells.sku)
  const [ladder, minimum] = [`${sku}\n${cells.unit}`, decimalOf(cells.minimumQuantity)]
  return withPrices({ sku, ladder, minimum, price: null, perUnit: null }, cells)
}

/** A row of its own, not removed. */
export function newRow(key: string, cells: Cells): SheetRow {
  return { key, cells, facts: factsOf(cells), removed: false }
}

/** The row with other cells; only what they change is read again. */
export function rowWith(row: SheetRow, cells: Cells): SheetRow {
  const { sku, unit, minimumQuantity } = row.cells
  const isSame =
    cells.sku === sku && cells.unit === unit && cells.minimumQuantity === minimumQuantity
  const facts = isSame ? withPrices(row.facts, cells) : factsOf(cells)
  return { key: row.key, cells, facts, removed: row.removed }
}

function withPrices({ sku, ladder, minimum }: RowFacts, cells: Cells): RowFacts {
  const price = decimalOf(cells.unitPrice)
  return { sku, ladder, minimum, price, perUnit: price && perUnit(price, cells.priceBase) }
}

function perUnit(price: Decimal, priceBase: string): Decimal | null {
  if (priceBase === '1') return price
  const base = decimalOf(priceBase)
  return base?.gt(0) ? price.div(base) : null
}

/** The figure of a text without a sign; the last ones are kept, for a column repeats its figures. */
function decimalOf(text: string): Decimal | null {
  const kept = figures.get(text)
  if (kept !== undefined) return kept
  const value = /^\d+(\.\d+)?$/.test(text) ? new Decimal(text) : null
  if (figures.size >= mostFigures) figures.clear()
  figures.set(text, value)
  return value
}

const mostFigures = 10_000
const figures = new Map<string, Decimal | null>()
