import { prisma } from '#app/db/client.server.ts'
import { readPrepared } from '#app/db/prepared.server.ts'
import { productFilter } from '#app/domain/catalog/product-list.ts'
import { listProducts } from '#app/domain/catalog/product-list-queries.server.ts'
import { containing, searchWords } from '#app/domain/catalog/product-search.ts'
import type { PriceBuyer } from '#app/domain/companies/price-buyer.ts'

export type FoundProduct = { sku: string; slug: string; name: string }

const most = 8

/** What a buyer finds in their catalog. */
export async function findBuyersProducts(
  query: string,
  { buyer, at, locale }: { buyer: PriceBuyer; at: string; locale: string },
): Promise<FoundProduct[]> {
  const filter = { ...productFilter(new URLSearchParams()), query }
  const { rows } = await listProducts(prisma, { buyer, at, locale, filter, categoryIds: null })
  return rows.slice(0, most).map(({ sku, slug, name, variantName }) => {
    return { sku, slug, name: `${name} ${variantName}`.trim() }
  })
}

/** What staff find: everything, drafts too. */
export function findAnyProducts(query: string): Promise<FoundProduct[]> {
  const words = searchWords(query)
  const conditions = words.map((_, index) => `v.search_text LIKE $${index + 2}`)
  return readPrepared<FoundProduct>(
    prisma,
    `SELECT v.sku::text, p.slug, concat_ws(' ', p.name, NULLIF(v.name, '')) AS name
     FROM variant v JOIN product p ON p.id = v.product_id WHERE ${conditions.join(' AND ')}
     ORDER BY (v.sku = $1::citext) DESC, v.sort_name, v.id LIMIT ${most}`,
    query.trim(),
    ...words.map(containing),
  )
}
