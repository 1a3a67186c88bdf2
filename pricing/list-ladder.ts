import { compareDecimals } from './compare-decimals.ts'
import { type Decimal, one } from './decimal.ts'
import {
  type Instant,
  isOpen,
  type PriceBase,
  type PriceList,
  type PriceRow,
} from './price-list.ts'
import type { ListReference, PriceStep } from './receipt.ts'
import { roundUnitPrice } from './rounding.ts'
import type { TaxMode } from './tax-mode.ts'
import type { VariantFacts } from './variant-facts.ts'

/** A break of one list for a variant and the line's unit, ready to compare. */
export type ListBreak = {
  list: ListReference
  /** The list whose aggregation says which quantities count; a percentage takes its base list's. */
  scope: PriceList
  /** In base units, and in the line's own unit. */
  minimumBase: Decimal
  minimumQuantity: Decimal
  /** Per `priceBase` units of the line, in the list's tax mode. */
  unitPrice: Decimal
  priceBase: PriceBase
  taxMode: TaxMode
  /** The net price of one unit, unrounded. */
  net: Decimal
  steps: readonly PriceStep[]
}

/** The rows of one list for a variant and unit, in order. */
export type ListLadder = {
  mode: PriceList['mode']
  taxMode: TaxMode
  breaks: readonly ListBreak[]
}

/** The unit that a line is in. */
export type LineUnit = { variant: VariantFacts; unit: string; factor: Decimal }

/** The net price of one unit: less the price base and, for a gross list, the domestic rate. */
export function netOfOne(
  price: Decimal,
  priceBase: PriceBase,
  taxMode: TaxMode,
  variant: VariantFacts,
): Decimal {
  const divisor =
    taxMode === 'gross' ? one.plus(variant.domesticTaxRate).times(priceBase) : priceBase
  return divisor === 1 ? price : price.div(divisor)
}

/**
 * The list's ladder for the line's unit at an instant: its explicit rows for that unit; else its
 * base-unit rows times the factor, each rounded to four places; `null` if it has neither.
 */
export function listLadder(
  list: PriceList,
  name: ListReference,
  rows: readonly PriceRow[],
  line: LineUnit,
  at: Instant,
): ListLadder | null {
  const open = rows.filter((row) => isOpen(row, at))
  const explicit = open.filter((row) => row.unit === line.unit)
  const used = explicit.length > 0 ? explicit : open.filter(({ unit }) => isBase(unit, line))
  if (used.length === 0) return null
  const inOrder = used.length > 1 ? used.toSorted(byMinimum) : used
  const breaks = inOrder.map((row) => listBreak(list, name, row, line))
  return { mode: list.mode, taxMode: list.taxMode, breaks }
}

function isBase(unit: string, { variant }: LineUnit): boolean {
  return unit === variant.baseUnit
}

/** Two rows at one minimum are refused on save; should they exist, the lower price counts. */
function byMinimum(a: PriceRow, b: PriceRow): number {
  const order = compareDecimals(a.minimumQuantity, b.minimumQuantity)
  return order !== 0 ? order : b.unitPrice.times(a.priceBase).cmp(a.unitPrice.times(b.priceBase))
}

function listBreak(list: PriceList, name: ListReference, row: PriceRow, line: LineUnit): ListBreak {
  const { variant, factor } = line
  const listed: PriceStep = { step: 'listed', price: row.unitPrice }
  const isConverted = row.unit !== line.unit
  const exact = isConverted ? row.unitPrice.times(factor) : row.unitPrice
  const unitPrice = isConverted ? roundUnitPrice(exact) : exact
  return {
    list: name,
    scope: list,
    minimumBase:
      isConverted || factor === one ? row.minimumQuantity : row.minimumQuantity.times(factor),
    minimumQuantity: isConverted ? row.minimumQuantity.div(factor) : row.minimumQuantity,
    unitPrice,
    priceBase: row.priceBase,
    taxMode: list.taxMode,
    net: netOfOne(unitPrice, row.priceBase, list.taxMode, variant),
    steps: isConverted
      ? [
          listed,
          { step: 'unitFactor', baseUnit: variant.baseUnit, factor, exact, price: unitPrice },
        ]
      : [listed],
  }
}
