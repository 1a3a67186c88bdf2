import { prisma } from '#app/db/client.server.ts'
import type { ProductFilter, ProductRow } from '#app/domain/catalog/product-list.ts'
import { listProducts } from '#app/domain/catalog/product-list-queries.server.ts'
import type { PriceBuyer } from '#app/domain/companies/price-buyer.ts'
import { preparePriceContext } from '#pricing/index.ts'
import type { LoadedPrices } from './loaded-prices.ts'
import { loadPriceContext } from './price-context-queries.server.ts'
import { type PriceView, priceLine, priceView, type RuleView, ruleView } from './price-view.ts'

/** A row of the trade list with the buyer's price at the first quantity they can order. */
export type PricedProductRow = ProductRow & { price: PriceView | null; rule: RuleView }

export type PricedProductPage = {
  rows: PricedProductRow[]
  page: number
  hasNext: boolean
  audience: string
  currency: string
  taxMode: 'net' | 'gross'
  loginWall: boolean
  hidePrices: boolean
}

type Asked = {
  buyer: PriceBuyer
  at: string
  locale: string
  filter: ProductFilter
  categoryIds: readonly string[] | null
}

/** A page of the buyer's catalog with stock and prices: two statements, whatever the catalog's size. */
export async function listPricedProducts(asked: Asked): Promise<PricedProductPage> {
  const { rows, ...page } = await listProducts(prisma, asked)
  const variantIds = rows.map(({ variantId }) => variantId)
  const loaded = await loadPriceContext(prisma, { variantIds, buyer: asked.buyer, at: asked.at })
  const { currency, taxMode, loginWall, hidePrices } = loaded
  return { ...page, rows: withPrices(rows, loaded), currency, taxMode, loginWall, hidePrices }
}

function withPrices(rows: readonly ProductRow[], loaded: LoadedPrices): PricedProductRow[] {
  const context = preparePriceContext(loaded)
  return rows.map((row) => {
    const { rule } = context.offer(row.variantId, row.unit)
    const resolution = priceLine(loaded, context, row, rule.minimum)
    return { ...row, price: priceView(loaded, resolution), rule: ruleView(context, row) }
  })
}
