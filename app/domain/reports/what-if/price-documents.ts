import type { LoadedPrices } from '#app/domain/prices/loaded-prices.ts'
import {
  type Decimal,
  exactLineAmount,
  lineAmount,
  type NoPriceReason,
  one,
  type PriceContext,
  preparePriceContext,
  type Resolution,
  resolveLines,
  roundToCurrency,
} from '#pricing/index.ts'
import type { ReplayedDocument, ReplayedLine } from './replayed-line.ts'

/** What a line costs in one of the two worlds, in the list's currency. */
export type LinePriced = {
  /** As the buyer sees it: in the document's tax mode, per `priceBase` units. */
  unitPrice: Decimal
  priceBase: number
  list: string
  gross: boolean
  /** The line's amount, net, rounded to the currency's decimals. */
  net: Decimal
  /** Net per base unit, unrounded: what is held against floor and cost. */
  netPerBaseUnit: Decimal
}

export type LineOutcome =
  | { priced: LinePriced; reason: null }
  | { priced: null; reason: NoPriceReason }

/**
 * Every line of every document by the one resolution: a document's lines together, so that breaks count what they
 * count; each document by itself, so that none takes of another's quota.
 */
export function priceDocuments(
  documents: readonly ReplayedDocument[],
  loaded: LoadedPrices,
): readonly (readonly LineOutcome[])[] {
  const context = preparePriceContext(loaded)
  const { currency, at, channel, taxMode } = loaded
  return documents.map(({ lines }) => {
    const requests = lines.map(({ variantId, unit, quantity }) => {
      return { variantId, unit, quantity, currency, at, channel, taxMode }
    })
    const resolved = resolveLines(requests, context)
    return lines.map((line, index) => outcomeOf(line, resolved[index], { loaded, context }))
  })
}

type World = { loaded: LoadedPrices; context: PriceContext }

function outcomeOf(
  line: ReplayedLine,
  resolution: Resolution | undefined,
  { loaded, context }: World,
): LineOutcome {
  if (!resolution?.ok) return { priced: null, reason: resolution?.reason ?? 'NO_LIST' }
  const { price } = resolution
  const gross = loaded.taxMode === 'gross'
  const ratio = gross ? one.plus(context.variant(line.variantId).domesticTaxRate) : one
  const { amount } = lineAmount(price, line.quantity, loaded.currency)
  const exact = exactLineAmount(price, line.quantity)
  const priced = {
    unitPrice: price.unitPrice,
    priceBase: price.priceBase,
    list: price.list.name,
    gross,
    net: gross ? roundToCurrency(amount.div(ratio), loaded.currency) : amount,
    netPerBaseUnit: exact.div(line.quantity.times(line.factor)).div(ratio),
  }
  return { priced, reason: null }
}
