import type { LoadedPrices } from '#app/domain/prices/loaded-prices.ts'
import { priceView, ruleView } from '#app/domain/prices/price-view.ts'
import { refuse } from '#app/domain/result.ts'
import {
  checkOrder,
  Decimal,
  type DocumentTotals,
  moneyView,
  type PriceContext,
  zero,
} from '#pricing/index.ts'
import type { CartFacts } from './cart-facts.ts'
import type { CartLineView, CartTotalsView, CartView, OrderLimitView } from './cart-view.ts'
import { checkLine } from './check-lines.ts'
import { type PricedCartLine, priceCart } from './price-cart.ts'

/** The cart as its page shows it: everything is checked again whenever it is shown. */
export function showCart(facts: CartFacts, loaded: LoadedPrices): CartView {
  const { currency, taxMode, today } = loaded
  const cart = priceCart(facts, loaded)
  const wantedBase = baseQuantities(cart.lines)
  const lines = cart.lines.map((line) =>
    lineView(line, loaded, cart.context, wantedBase.get(line.facts.variantId) ?? zero),
  )
  const limits = limitViews(facts, loaded, cart.totals)
  const { id, version, purchaseOrderNumber, requestedOn, note, shipToId, terms } = facts
  return {
    ...{ id, version, currency, taxMode, today, terms },
    ...{ purchaseOrderNumber, requestedOn, note, shipToId },
    lines,
    limits,
    totals: totalsView(cart.totals),
    orderable: lines.length > 0 && limits.length === 0 && lines.every(({ refusal }) => !refusal),
  }
}

/** Lines of one item want the same stock. */
function baseQuantities(lines: readonly PricedCartLine[]): Map<string, Decimal> {
  const sums = new Map<string, Decimal>()
  for (const { facts, quantity } of lines) {
    const base = quantity.times(facts.factor)
    sums.set(facts.variantId, base.plus(sums.get(facts.variantId) ?? zero))
  }
  return sums
}

function lineView(
  line: PricedCartLine,
  loaded: LoadedPrices,
  context: PriceContext,
  wantedBase: Decimal,
): CartLineView {
  const { facts, resolution, amount } = line
  const { available, ...shown } = facts
  return {
    ...shown,
    rule: ruleView(context, facts),
    price: priceView(loaded, resolution),
    reason: resolution.ok ? null : resolution.reason,
    lineAmount: amount && moneyView({ amount, currency: loaded.currency }),
    refusal: refusalOf(line, loaded, context, wantedBase),
    available: new Decimal(available)
      .div(facts.factor)
      .toDecimalPlaces(3, Decimal.ROUND_DOWN)
      .toString(),
  }
}

function refusalOf(
  { facts, quantity, resolution }: PricedCartLine,
  loaded: LoadedPrices,
  context: PriceContext,
  wantedBase: Decimal,
): CartLineView['refusal'] {
  const { sku, unit } = facts
  const wanted = { variantId: BigInt(facts.variantId), unitCode: unit, quantity }
  const refusal = checkLine(wanted, loaded, context)
  if (refusal) return refusal
  if (!resolution.ok) return refuse('price-on-request', { sku }).refusal
  if (facts.backorderAllowed || wantedBase.lte(facts.available)) return null
  return refuse('stock-not-enough', { sku, available: facts.available }).refusal
}

function limitViews(
  { isFirstOrder }: CartFacts,
  { orderRules, currency }: LoadedPrices,
  { subtotal }: DocumentTotals,
): OrderLimitView[] {
  const order = { currency, goodsNet: subtotal, isFirstOrder, isFromQuote: false }
  const found = checkOrder(orderRules, order)
  return found.map(({ code, limit, difference }) => ({
    code,
    limit: moneyView({ amount: limit, currency }),
    difference: moneyView({ amount: difference, currency }),
  }))
}

function totalsView({
  currency,
  subtotal,
  groups,
  taxTotal,
  total,
}: DocumentTotals): CartTotalsView {
  const money = (amount: Decimal) => moneyView({ amount, currency })
  return {
    subtotal: money(subtotal),
    groups: groups.map(({ taxCategory, rate, taxable, tax }) => {
      return { taxCategory, rate: rate.toString(), taxable: money(taxable), tax: money(tax) }
    }),
    taxTotal: money(taxTotal),
    total: money(total),
  }
}
