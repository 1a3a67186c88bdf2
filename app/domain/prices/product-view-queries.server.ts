import { prisma } from '#app/db/client.server.ts'
import { findProduct } from '#app/domain/catalog/product-page-queries.server.ts'
import type { PriceBuyer } from '#app/domain/companies/price-buyer.ts'
import { loadPriceContext } from './price-context-queries.server.ts'
import { type ProductView, productView } from './product-view.ts'

type Asked = {
  slug: string
  buyer: PriceBuyer
  at: string
  locale: string
  sku: string | null
  unit: string | null
}

/** The page of a product in the buyer's catalog: two statements; null where they may not see it. */
export async function getProduct({ sku, unit, ...asked }: Asked): Promise<ProductView | null> {
  const facts = await findProduct(prisma, asked)
  if (!facts) return null
  const variantIds = facts.variants.map(({ variantId }) => variantId)
  const { buyer, at } = asked
  return productView(facts, await loadPriceContext(prisma, { variantIds, buyer, at }), {
    sku,
    unit,
  })
}
