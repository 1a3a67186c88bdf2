import type { LineRefusal } from '#app/domain/carts/check-lines.ts'
import { type Decimal, type NoPriceReason, roundToCurrency } from '#pricing/index.ts'
import type { LineOutcome, LinePriced } from './price-documents.ts'
import type { ReplayedLine } from './replayed-line.ts'

/** lost and gained: the price itself goes or comes ("price on request" for the buyer). */
export type Effect = 'same' | 'dearer' | 'cheaper' | 'lost' | 'gained'

/** A line in both worlds. */
export type ComparedLine = {
  before: LinePriced | null
  after: LinePriced | null
  /** Why there is no price after. */
  reasonAfter: NoPriceReason | null
  /** Why the quantity may not be ordered after, whatever it costs. */
  refusedAfter: LineRefusal | null
  effect: Effect
  /** What the goods of the line cost, rounded to the currency's decimals; null where no cost is known. */
  cost: Decimal | null
  belowFloor: boolean
  belowCost: boolean
  /** It was below its floor or cost already. */
  wasBelow: boolean
}

/**
 * What publishing does to one line. The price of a base unit decides, unrounded: a price that moves by less than a cent
 * of the line has moved all the same.
 */
export function compareLine(
  line: ReplayedLine,
  { before, after, currency }: { before: LineOutcome; after: LineOutcome; currency: string },
): ComparedLine {
  const isNow = belowLimits(line, after.priced)
  const was = belowLimits(line, before.priced)
  const cost = line.unitCost?.times(line.factor).times(line.quantity) ?? null
  return {
    before: before.priced,
    after: after.priced,
    reasonAfter: after.reason,
    refusedAfter: after.refused,
    effect: effectOf(before.priced, after.priced),
    cost: cost && roundToCurrency(cost, currency),
    belowFloor: isNow.floor,
    belowCost: isNow.cost,
    wasBelow: was.floor || was.cost,
  }
}

/** A quote that was sent: publishing leaves it as it is. */
export function keptLine(line: ReplayedLine): ComparedLine {
  const { frozenPrice, factor, quantity } = line
  const kept = frozenPrice && {
    ...frozenPrice,
    ...{ list: '', from: quantity, gross: false },
    netPerBaseUnit: frozenPrice.net.div(quantity.times(factor)),
  }
  const none = {
    reasonAfter: null,
    refusedAfter: null,
    cost: null,
    belowFloor: false,
    belowCost: false,
  }
  return { before: kept, after: kept, effect: 'same', wasBelow: false, ...none }
}

function effectOf(before: LinePriced | null, after: LinePriced | null): Effect {
  if (!before) return after ? 'gained' : 'same'
  if (!after) return 'lost'
  const order = after.netPerBaseUnit.cmp(before.netPerBaseUnit)
  if (order === 0) return 'same'
  return order > 0 ? 'dearer' : 'cheaper'
}

function belowLimits({ floorPrice, unitCost }: ReplayedLine, priced: LinePriced | null) {
  const isBelow = (limit: Decimal | null) =>
    priced !== null && limit !== null && priced.netPerBaseUnit.lt(limit)
  return { floor: isBelow(floorPrice), cost: isBelow(unitCost) }
}
