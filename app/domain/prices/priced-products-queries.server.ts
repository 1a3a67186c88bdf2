import { prisma } from '#app/db/client.server.ts'
import { countCatalog, listCategories } from '#app/domain/catalog/category-queries.server.ts'
import {
  type Counts,
  categoryLinks,
  idsBelow,
  nameOf,
  pathTo,
} from '#app/domain/catalog/category-tree.ts'
import type { ProductFilter, ProductRow } from '#app/domain/catalog/product-list.ts'
import type { PriceBuyer } from '#app/domain/companies/price-buyer.ts'
import { preparePriceContext } from '#pricing/index.ts'
import type { LoadedPrices } from './loaded-prices.ts'
import { readPricedList } from './priced-list-queries.server.ts'
import type { CatalogView, PricedProductPage, PricedProductRow } from './priced-product.ts'
import { pricedRow } from './priced-row.ts'

type Asked = { buyer: PriceBuyer; at: string; locale: string; filter: ProductFilter }

/**
 * The buyer's catalog: rows with stock and their prices, in statements that do not grow with the catalog. Categories and
 * their counts are at most half a minute old; a category that is not there is not found (null).
 */
export async function getCatalog(asked: Asked): Promise<CatalogView | null> {
  const { buyer, at, locale, filter } = asked
  const tree = await listCategories(prisma, at)
  const categoryIds = filter.category === null ? null : idsBelow(tree, filter.category)
  if (filter.category !== null && categoryIds === null) return null
  const { audience, ...page } = await listPricedProducts({ ...asked, categoryIds })
  const counts = await countCatalog(prisma, { buyer, at, audience })
  return {
    ...page,
    filter,
    total: knownTotal(filter, counts, categoryIds),
    categories: categoryLinks(tree, counts, filter.category, locale),
    path: pathTo(tree, filter.category).map((category) => {
      return { slug: category.slug, name: nameOf(category, locale) }
    }),
    brands: counts.brands,
  }
}

function knownTotal(filter: ProductFilter, counts: Counts, ids: readonly string[] | null) {
  const { query, brand, tag, inStock } = filter
  if (query || brand !== null || tag !== null || inStock) return null
  const keys = ids ?? Object.keys(counts.categories)
  return keys.reduce((sum, id) => sum + (counts.categories[id] ?? 0), 0)
}

async function listPricedProducts(
  asked: Asked & { categoryIds: readonly string[] | null },
): Promise<PricedProductPage & { audience: string }> {
  const { page: found, loaded } = await readPricedList(asked)
  const { rows, ...page } = found
  const { currency, taxMode, loginWall, hidePrices } = loaded
  return { ...page, rows: withPrices(rows, loaded), currency, taxMode, loginWall, hidePrices }
}

function withPrices(rows: readonly ProductRow[], loaded: LoadedPrices): PricedProductRow[] {
  const context = preparePriceContext(loaded)
  return rows.map((row) => Object.assign(row, pricedRow(loaded, context, row)))
}
