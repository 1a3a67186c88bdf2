import type { Channel } from '#app/domain/companies/price-buyer.ts'
import type { DomesticRates, OrderRule, PriceContextData, TaxCategory } from '#pricing/index.ts'

/** What a document needs of a variant beside its price. */
export type PricedItem = { sku: string; orderable: boolean; taxCategory: TaxCategory }

/** What one statement loads for a buyer: pricing's context, and what a document needs beside it. */
export type LoadedPrices = PriceContextData & {
  channel: Channel
  /** The document's currency and tax mode. */
  currency: string
  taxMode: 'net' | 'gross'
  /** The instant that everything was loaded for. */
  at: string
  /** The day of that instant in the seller's zone. */
  today: string
  seller: { country: string; timeZone: string }
  /** Settings of the channel. */
  loginWall: boolean
  hidePrices: boolean
  /** At most one, of the asked currency, merged field by field from the nearest agreement. */
  orderRules: readonly OrderRule[]
  rates: DomesticRates
  /** By variant id. */
  items: ReadonlyMap<string, PricedItem>
}
