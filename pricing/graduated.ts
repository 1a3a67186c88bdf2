import { Decimal, one, zero } from './decimal.ts'
import type { ListBreak } from './list-ladder.ts'
import type { VariantFacts } from './variant-facts.ts'

/** So many base units of the line at a break's price. */
export type BreakBand = { baseQuantity: Decimal; at: ListBreak }

/**
 * Cuts the base units `[from, to)` of a scope into bands: a break's price is for the units beyond
 * its minimum (break 10: from the 11th on), the first price for all up to the second minimum.
 */
export function graduatedBands(
  breaks: readonly ListBreak[],
  from: Decimal,
  to: Decimal,
): readonly BreakBand[] {
  const bands: BreakBand[] = []
  for (const [index, at] of breaks.entries()) {
    const start = index === 0 ? from : Decimal.max(from, at.minimumBase)
    const next = breaks[index + 1]
    const end = next ? Decimal.min(to, next.minimumBase) : to
    if (start.lt(end)) bands.push({ baseQuantity: end.minus(start), at })
  }
  return bands
}

/** The bands of the positions `[from, to)` within the line, where `bands` covers it from 0. */
export function sliceBands(
  bands: readonly BreakBand[],
  from: Decimal,
  to: Decimal,
): readonly BreakBand[] {
  const sliced: BreakBand[] = []
  let position = zero
  for (const band of bands) {
    const end = position.plus(band.baseQuantity)
    const length = Decimal.min(end, to).minus(Decimal.max(position, from))
    if (length.gt(0)) sliced.push({ ...band, baseQuantity: length })
    position = end
  }
  return sliced
}

/** The effective net price of one unit over the bands, in one division where rates are the same. */
export function netOfBands(
  bands: readonly BreakBand[],
  lineBase: Decimal,
  variant: VariantFacts,
): Decimal {
  let [net, gross] = [zero, zero]
  for (const { baseQuantity, at } of bands) {
    const thousandfold = at.unitPrice.times(baseQuantity).times(1000 / at.priceBase)
    if (at.taxMode === 'gross') gross = gross.plus(thousandfold)
    else net = net.plus(thousandfold)
  }
  const divisor = lineBase.times(1000)
  const ofGross = gross.isZero()
    ? zero
    : gross.div(divisor.times(one.plus(variant.domesticTaxRate)))
  return net.isZero() ? ofGross : net.div(divisor).plus(ofGross)
}
