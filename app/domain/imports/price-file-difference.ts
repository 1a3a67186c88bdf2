import { effectOf } from '#app/domain/prices/large-change.ts'
import type { PercentageChange, PriceRowChange } from '#app/domain/prices/price-list-change.ts'
import { Decimal } from '#pricing/decimal.ts'
import { lineOf } from './price-file-problem.ts'

export const differenceEffects = ['added', 'changed', 'removed'] as const
export type DifferenceEffect = (typeof differenceEffects)[number]

/** A change as the preview keeps it: what it does, whose it is, and by how much a price moves. */
export type DifferenceRow = {
  line: number | null
  effect: DifferenceEffect
  name: string
  /** Of the price per unit, to two places; none where nothing moves, or it is beyond reason. */
  percent: string | null
  change: PriceRowChange | PercentageChange
}

export function differenceRow(change: PriceRowChange | PercentageChange): DifferenceRow {
  const name = 'key' in change ? change.key.sku : Object.values(change.target).join('')
  const percent = 'key' in change ? movedPercent(change) : null
  return { line: lineOf(change.at) || null, effect: effectOf(change), name, percent, change }
}

function movedPercent({ before, after }: PriceRowChange): string | null {
  if (!before || !after) return null
  const was = new Decimal(before.unitPrice).div(before.priceBase)
  const is = new Decimal(after.unitPrice).div(after.priceBase)
  if (was.isZero() || was.equals(is)) return null
  const percent = is.minus(was).div(was).times(100).toDecimalPlaces(2)
  return percent.abs().greaterThanOrEqualTo('1e12') ? null : percent.toFixed()
}
