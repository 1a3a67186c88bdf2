import { idArray, type Reader, readPrepared } from '#app/db/prepared.server.ts'
import { type Columns, rowsFrom } from '#app/domain/columns.ts'
import type { PriceBuyer } from '#app/domain/companies/price-buyer.ts'
import { audienceParameters } from './audience-parameters.server.ts'
import { type ProductFilter, type ProductPage, type ProductRow, pageSize } from './product-list.ts'
import { productListSql } from './product-list-sql.ts'
import { containing, searchWords } from './product-search.ts'

type ListAsked = {
  buyer: PriceBuyer
  at: string
  locale: string
  filter: ProductFilter
  /** The category of the filter with everything below it. */
  categoryIds: readonly string[] | null
}

type Found = { audience: string; rows: Columns<ProductRow> }

/** One page of the buyer's catalog with stock, in one statement. The last row beyond the page only says that there is more. */
export async function listProducts(
  db: Reader,
  { buyer, at, locale, filter, categoryIds }: ListAsked,
): Promise<ProductPage> {
  const words = searchWords(filter.query)
  const text = productListSql({
    sort: filter.sort,
    words: words.length,
    category: categoryIds !== null,
    brand: filter.brand !== null,
    tag: filter.tag !== null,
    inStock: filter.inStock,
  })
  const [row] = await readPrepared<{ page: string }>(
    db,
    text,
    (filter.page - 1) * pageSize,
    ...audienceParameters(buyer, at),
    locale,
    ...(words.length > 0 ? [filter.query.trim(), ...words.map(containing)] : []),
    ...(categoryIds ? [idArray(categoryIds)] : []),
    ...(filter.brand === null ? [] : [filter.brand]),
    ...(filter.tag === null ? [] : [filter.tag]),
  )
  const found: Found = JSON.parse(row?.page ?? '{"audience":"","rows":{}}')
  const rows = rowsFrom(found.rows)
  return {
    rows: rows.slice(0, pageSize),
    page: filter.page,
    hasNext: rows.length > pageSize,
    audience: `${buyer.channel} ${found.audience}`,
  }
}
