import type { LoadedPrices } from '#app/domain/prices/loaded-prices.ts'
import {
  type Decimal,
  type PriceReceipt,
  preparePriceContext,
  resolveLines,
} from '#pricing/index.ts'

type Asked = { variantId: bigint; unitCode: string; quantity: Decimal }
export type ListPrice = {
  /** Null: price on request, the receipt says why. */
  listPrice: Decimal | null
  priceBase: number
  receipt: PriceReceipt | null
}

/** What the buyer would pay without a quote, for all lines together so that breaks count what they count. */
export function listPrices(lines: readonly Asked[], loaded: LoadedPrices): ListPrice[] {
  const { currency, taxMode, channel, at } = loaded
  const context = preparePriceContext(loaded)
  const requests = lines.map(({ variantId, unitCode, quantity }) => {
    return {
      variantId: String(variantId),
      unit: unitCode,
      quantity,
      currency,
      taxMode,
      channel,
      at,
    }
  })
  return resolveLines(requests, context).map((resolution) =>
    resolution.ok
      ? {
          listPrice: resolution.price.unitPrice,
          priceBase: resolution.price.priceBase,
          receipt: resolution.receipt,
        }
      : { listPrice: null, priceBase: 1, receipt: resolution.receipt },
  )
}
