import { prisma } from '#app/db/client.server.ts'
import { readPrepared } from '#app/db/prepared.server.ts'
import { audienceParameters } from '#app/domain/catalog/audience-parameters.server.ts'
import { containing, searchWords } from '#app/domain/catalog/product-search.ts'
import { isVisibleSql, visibilitySql } from '#app/domain/catalog/visibility-sql.ts'
import { listPrintedVariants } from '#app/domain/catalog/visible-variants-queries.server.ts'
import type { PriceBuyer } from '#app/domain/companies/price-buyer.ts'
import { loadPriceContext } from '#app/domain/prices/price-context-queries.server.ts'
import { type FoundGoods, foundItems } from './found-goods.ts'

const mostFound = 5

/** $1 SKU or GTIN, $2 to $5 the audience, $6 words, $7 whether hidden goods are found, too. What is named exactly is first. */
const findSql = `WITH ${visibilitySql}
SELECT v.id::text, COALESCE(v.sku = $1::citext OR v.gtin = $1::text, false) AS "isMeant" FROM variant v JOIN product p ON p.id = v.product_id CROSS JOIN seen s
WHERE v.status = 'active' AND p.status = 'active'
  AND (v.sku = $1::citext OR v.gtin = $1::text OR v.search_text LIKE ALL ($6::text[]))
  AND ($7::boolean OR (${isVisibleSql}))
ORDER BY 2 DESC, v.sort_name, v.id LIMIT ${mostFound}`

type Asked = { q: string; buyer: PriceBuyer; for: 'buyer' | 'house'; locale: string; at: string }

/** Goods by SKU, GTIN or words, with rules and prices of the buyer. A buyer finds what their catalogs show. */
export async function findGoods({ q, buyer, locale, at, for: reader }: Asked): Promise<FoundGoods> {
  const words = searchWords(q).map(containing)
  if (words.length === 0) return { q, items: [] }
  const rows = await readPrepared<{ id: string; isMeant: boolean }>(
    prisma,
    findSql,
    q.trim(),
    ...audienceParameters(buyer, at),
    `{${words.map((word) => JSON.stringify(word)).join(',')}}`,
    reader === 'house',
  )
  // Who names an article exactly wants no other.
  const [first] = rows
  const ids = (first?.isMeant ? [first] : rows).map(({ id }) => id)
  const [printed, loaded] = await Promise.all([
    listPrintedVariants(prisma, ids, locale),
    loadPriceContext(prisma, { variantIds: ids, buyer, at }),
  ])
  const inOrder = ids.flatMap((id) => printed.filter((variant) => variant.id === id))
  const shown = reader === 'house' ? { ...loaded, hidePrices: false } : loaded
  return { q, items: foundItems(inOrder, shown) }
}
