import {
  buildLadder,
  type Decimal,
  type LadderRung,
  type PriceBase,
  type PriceContext,
  type PricedRung,
  priceOutcome,
  type Resolution,
  resolvePrice,
  type ShortReceipt,
  shortReceipt,
  unitPriceText,
} from '#pricing/index.ts'
import type { LoadedPrices } from './loaded-prices.ts'

/** What a buyer sees of a price: per `priceBase` units, in the document's tax mode. */
export type PriceView = ShortReceipt

/** Limits of a quantity field. */
export type RuleView = {
  minimum: string
  maximum: string | null
  increment: string
  precision: number
}

export type RungView = {
  from: string
  /** Null: price on request from here on. */
  unitPrice: string | null
  priceBase: PriceBase
  listName: string | null
  /** Graduated: for the units above this one only. */
  appliesAbove: string | null
}

type Line = { variantId: string; unit: string }

/** The question that prices one line by itself. */
function request({ currency, at, channel, taxMode }: LoadedPrices, line: Line, quantity: Decimal) {
  const { variantId, unit } = line
  return { variantId, unit, quantity, currency, at, channel, taxMode }
}

export function priceLine(
  loaded: LoadedPrices,
  context: PriceContext,
  line: Line,
  quantity: Decimal,
): Resolution {
  return resolvePrice(request(loaded, line, quantity), context)
}

/** What a page shows of the price of one line by itself. */
export function shownPrice(
  loaded: LoadedPrices,
  context: PriceContext,
  line: Line,
  quantity: Decimal,
): PriceView | null {
  if (loaded.hidePrices) return null
  return shortReceipt({ outcome: priceOutcome(request(loaded, line, quantity), context) })
}

/** The short receipt, unless the channel hides its prices. */
export function priceView(loaded: LoadedPrices, resolution: Resolution): PriceView | null {
  return loaded.hidePrices ? null : shortReceipt(resolution.receipt)
}

export function ruleView(context: PriceContext, { variantId, unit }: Line): RuleView {
  const { minimum, maximum, increment, precision } = context.offer(variantId, unit).rule
  return {
    minimum: minimum.toString(),
    maximum: maximum?.toString() ?? null,
    increment: increment.toString(),
    precision,
  }
}

export function ladderView(loaded: LoadedPrices, context: PriceContext, line: Line): RungView[] {
  if (loaded.hidePrices) return []
  const { currency, at, channel, taxMode } = loaded
  const { variantId, unit } = line
  const { rungs } = buildLadder({ variantId, unit, currency, at, channel, taxMode }, context)
  return rungs.map((rung) => rungView(rung, currency))
}

function rungView(rung: LadderRung, currency: string): RungView {
  const from = rung.minimumQuantity.toString()
  if (!isPriced(rung)) {
    return { from, unitPrice: null, priceBase: 1, listName: null, appliesAbove: null }
  }
  return {
    from,
    unitPrice: unitPriceText(rung.unitPrice, currency),
    priceBase: rung.priceBase,
    listName: rung.list.name,
    appliesAbove: rung.appliesAbove?.toString() ?? null,
  }
}

function isPriced(rung: LadderRung): rung is PricedRung {
  return rung.unitPrice !== null
}
