import { prisma } from '#app/db/client.server.ts'
import { readPrepared } from '#app/db/prepared.server.ts'
import { type ProductPage, pageSize } from '#app/domain/catalog/product-list.ts'
import {
  type ListAsked,
  listProducts,
  listShape,
  listValues,
  pageOf,
} from '#app/domain/catalog/product-list-queries.server.ts'
import {
  isNarrowed,
  type ListShape,
  productListParts,
} from '#app/domain/catalog/product-list-sql.ts'
import type { LoadedPrices } from './loaded-prices.ts'
import { loadedPrices, loadPriceContext } from './price-context-queries.server.ts'
import { pricesFound, priceTables } from './price-context-sql.ts'

type PricedList = { page: ProductPage; loaded: LoadedPrices }

/**
 * One page of the buyer's catalog and what its prices are made of. The whole catalog is one statement; what is narrowed
 * is two, for its list is planned anew for what is asked, and its prices need not be.
 */
export async function readPricedList(asked: ListAsked): Promise<PricedList> {
  const { buyer, at } = asked
  const shape = listShape(asked)
  if (!isNarrowed(shape)) return readTogether(asked, shape)
  const page = await listProducts(prisma, asked)
  const variantIds = page.rows.map(({ variantId }) => variantId)
  return { page, loaded: await loadPriceContext(prisma, { variantIds, buyer, at }) }
}

async function readTogether(asked: ListAsked, shape: ListShape): Promise<PricedList> {
  const [row] = await readPrepared<{ page: string; context: string }>(
    prisma,
    pricedListSql(shape),
    ...listValues(asked),
    asked.buyer.currency,
  )
  return {
    page: pageOf(asked, row?.page),
    loaded: loadedPrices(row?.context, asked.buyer, asked.at),
  }
}

/** $1 to $6 as the list has them, $7 currency: the prices of the rows that the page shows, of the same audience. */
function pricedListSql(shape: ListShape): string {
  const { tables, found } = productListParts(shape)
  return `WITH ${tables},
priced AS MATERIALIZED (
  SELECT ARRAY(SELECT id FROM page ORDER BY place LIMIT ${pageSize}) AS ids
),
${inCurrency(priceTables)}
SELECT ${found} AS page, ${inCurrency(pricesFound)} AS context`
}

function inCurrency(sql: string): string {
  return sql.replaceAll('$6::text', '$7::text')
}
