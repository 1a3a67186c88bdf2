import type { LoadedPrices } from '#app/domain/prices/loaded-prices.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import {
  checkQuantity,
  type Decimal,
  lineAmount,
  type PriceContext,
  preparePriceContext,
  type QuotaUse,
  resolveLines,
  zero,
} from '#pricing/index.ts'
import type { SubmissionLine } from './submission.ts'

type CartLine = {
  variantId: bigint
  sku: string
  unitCode: string
  quantity: Decimal
  note: string | null
}

export type PricedLines = {
  lines: SubmissionLine[]
  /** What the lines take of contracts' quotas, base units. */
  quotas: { variantId: bigint; use: QuotaUse }[]
}

export type LineRefusal = 'line-not-orderable' | 'quantity-rule'

/** A cart's lines at today's prices by the one resolution, with receipts; the first that may not be ordered refuses. */
export function priceOrderLines(
  cart: readonly CartLine[],
  loaded: LoadedPrices,
): Result<PricedLines, LineRefusal> {
  const context = preparePriceContext(loaded)
  const broken = firstBroken(cart, context)
  if (broken) return broken
  const { currency, taxMode, channel, at } = loaded
  const requests = cart.map(({ variantId, unitCode, quantity }) => ({
    variantId: String(variantId),
    unit: unitCode,
    quantity,
    currency,
    taxMode,
    channel,
    at,
  }))
  const resolved = resolveLines(requests, context)
  const priced: PricedLines = { lines: [], quotas: [] }
  for (const [index, line] of cart.entries()) {
    const resolution = resolved[index]
    if (!resolution?.ok)
      return refuse('line-not-orderable', {
        sku: line.sku,
        reason: resolution?.reason ?? 'NO_LIST',
      })
    const { price, receipt } = resolution
    const { amount } = lineAmount(price, line.quantity, currency)
    const { unitPrice, priceBase, quotaTaken } = price
    priced.lines.push({
      ...line,
      unitPrice,
      priceBase,
      discountPercent: zero,
      lineAmount: amount,
      receipt,
    })
    priced.quotas.push(...quotaTaken.map((use) => ({ variantId: line.variantId, use })))
  }
  return ok(priced)
}

function firstBroken(cart: readonly CartLine[], context: PriceContext) {
  for (const { variantId, sku, unitCode, quantity } of cart) {
    const { rule } = context.offer(String(variantId), unitCode)
    const [violation] = checkQuantity(rule, quantity)
    if (violation)
      return refuse('quantity-rule', {
        sku,
        rule: violation.code,
        limit: violation.limit.toString(),
        below: violation.below?.toString() ?? '',
        above: violation.above?.toString() ?? '',
      })
  }
  return null
}
