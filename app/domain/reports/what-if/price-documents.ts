import { checkLine, type LineRefusal } from '#app/domain/carts/check-lines.ts'
import type { LoadedPrices } from '#app/domain/prices/loaded-prices.ts'
import {
  checkOrder,
  type Decimal,
  documentTotals,
  exactLineAmount,
  lineAmount,
  type NoPriceReason,
  type OrderViolation,
  one,
  type PriceContext,
  preparePriceContext,
  type Resolution,
  type ResolvedPrice,
  resolveLines,
  roundToCurrency,
} from '#pricing/index.ts'
import type { ReplayedDocument, ReplayedHead, ReplayedLine } from './replayed-line.ts'

/** What a line costs in one of the two worlds, in the list's currency. */
export type LinePriced = {
  /** As the buyer sees it: in the document's tax mode, per `priceBase` units. */
  unitPrice: Decimal
  priceBase: number
  list: string
  /** From how many units on: the break that the line reaches. */
  from: Decimal
  gross: boolean
  /** The line's amount, net, rounded to the currency's decimals. */
  net: Decimal
  /** Net per base unit, unrounded: what is held against floor and cost. */
  netPerBaseUnit: Decimal
}

/** `refused`: why the quantity may not be ordered, whatever it costs. */
export type LineOutcome = { refused: LineRefusal | null } & (
  | { priced: LinePriced; reason: null }
  | { priced: null; reason: NoPriceReason }
)

export type DocumentOutcome = {
  lines: readonly LineOutcome[]
  /** What the goods with a price come to, net, as a document adds them up: of gross lines not the sum of their nets. */
  goods: Decimal
  /** Why the order as a whole may not be placed. Quotes are exempt. */
  limit: OrderViolation | null
}

/**
 * Every line of every document by the one resolution: a document's lines together, so that breaks count what they
 * count; each document by itself, so that none takes of another's quota. Quantities and the order's value are checked
 * as a cart is.
 */
export function priceDocuments(
  documents: readonly ReplayedDocument[],
  loaded: LoadedPrices,
): DocumentOutcome[] {
  const context = preparePriceContext(loaded)
  const { currency, at, channel, taxMode } = loaded
  return documents.map(({ head, lines }) => {
    const requests = lines.map(({ variantId, unit, quantity }) => {
      return { variantId, unit, quantity, currency, at, channel, taxMode }
    })
    const resolved = resolveLines(requests, context)
    const outcomes = lines.map((line, index) =>
      outcomeOf(line, resolved[index], { loaded, context }),
    )
    const goods = goodsNet(lines, resolved, { loaded, context })
    return { lines: outcomes, goods, limit: limitOf(head, goods, loaded) }
  })
}

type World = { loaded: LoadedPrices; context: PriceContext }

function outcomeOf(
  line: ReplayedLine,
  resolution: Resolution | undefined,
  { loaded, context }: World,
): LineOutcome {
  const { variantId, unit: unitCode, quantity } = line
  const wanted = { variantId: BigInt(variantId), unitCode, quantity }
  const refused = checkLine(wanted, loaded, context)?.code ?? null
  if (!resolution?.ok) return { refused, priced: null, reason: resolution?.reason ?? 'NO_LIST' }
  const { domesticTaxRate } = context.variant(variantId)
  return { refused, priced: pricedLine(line, resolution.price, domesticTaxRate), reason: null }
}

function pricedLine(
  { quantity, factor }: ReplayedLine,
  price: ResolvedPrice,
  domesticTaxRate: Decimal,
): LinePriced {
  const gross = price.taxMode === 'gross'
  const ratio = gross ? one.plus(domesticTaxRate) : one
  const { amount } = lineAmount(price, quantity, price.currency)
  return {
    unitPrice: price.unitPrice,
    priceBase: price.priceBase,
    list: price.list.name,
    from: price.minimumQuantity,
    gross,
    net: gross ? roundToCurrency(amount.div(ratio), price.currency) : amount,
    netPerBaseUnit: exactLineAmount(price, quantity).div(quantity.times(factor)).div(ratio),
  }
}

/** By the totals of a cart or order: that is the value which limits are held against. */
function goodsNet(
  lines: readonly ReplayedLine[],
  resolved: readonly Resolution[],
  { loaded: { currency, taxMode }, context }: World,
): Decimal {
  const goods = lines.flatMap(({ variantId, quantity }, index) => {
    const found = resolved[index]
    if (!found?.ok) return []
    const { amount } = lineAmount(found.price, quantity, currency)
    const rate = context.variant(variantId).domesticTaxRate
    return [{ id: String(index), lineAmount: amount, taxCategory: 'S' as const, rate }]
  })
  return documentTotals({ currency, taxMode, lines: goods, allowances: [], charges: [] }).subtotal
}

function limitOf(
  { kind, isFirstOrder }: ReplayedHead,
  goodsNet: Decimal,
  { orderRules, currency }: LoadedPrices,
): OrderViolation | null {
  const order = { currency, goodsNet, isFirstOrder, isFromQuote: kind === 'quote' }
  return checkOrder(orderRules, order)[0] ?? null
}
