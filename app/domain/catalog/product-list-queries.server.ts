import { idArray, type Reader, readPrepared } from '#app/db/prepared.server.ts'
import { type Columns, rowsFrom } from '#app/domain/columns.ts'
import type { PriceBuyer } from '#app/domain/companies/price-buyer.ts'
import { audienceParameters } from './audience-parameters.server.ts'
import { type ProductFilter, type ProductPage, type ProductRow, pageSize } from './product-list.ts'
import { type ListShape, productListSql } from './product-list-sql.ts'
import { containing, searchWords } from './product-search.ts'

export type ListAsked = {
  buyer: PriceBuyer
  at: string
  locale: string
  filter: ProductFilter
  /** The category of the filter with everything below it. */
  categoryIds: readonly string[] | null
}

/** One page of the buyer's catalog with stock, in one statement. The last row beyond the page only says that there is more. */
export async function listProducts(db: Reader, asked: ListAsked): Promise<ProductPage> {
  const [row] = await readPrepared<{ page: string }>(
    db,
    productListSql(listShape(asked)),
    ...listValues(asked),
  )
  return pageOf(asked, row?.page)
}

export function listShape({ filter, categoryIds }: ListAsked): ListShape {
  return {
    sort: filter.sort,
    words: searchWords(filter.query).length,
    category: categoryIds !== null,
    brand: filter.brand !== null,
    tag: filter.tag !== null,
    inStock: filter.inStock,
  }
}

/** The statement's parameters, as its shape has them. */
export function listValues({ buyer, at, locale, filter, categoryIds }: ListAsked) {
  const words = searchWords(filter.query)
  return [
    (filter.page - 1) * pageSize,
    ...audienceParameters(buyer, at),
    locale,
    ...(words.length > 0 ? [filter.query.trim(), ...words.map(containing)] : []),
    ...(categoryIds ? [idArray(categoryIds)] : []),
    ...(filter.brand === null ? [] : [filter.brand]),
    ...(filter.tag === null ? [] : [filter.tag]),
  ]
}

type Found = { audience: string; rows: Columns<ProductRow> }

export function pageOf({ buyer, filter }: ListAsked, json: string | undefined): ProductPage {
  const found: Found = JSON.parse(json ?? '{"audience":"","rows":{}}')
  const rows = rowsFrom(found.rows)
  return {
    rows: rows.slice(0, pageSize),
    page: filter.page,
    hasNext: rows.length > pageSize,
    audience: `${buyer.channel} ${found.audience}`,
  }
}
