import type { CategoryLink } from '#app/domain/catalog/category-tree.ts'
import type { ProductFilter, ProductRow } from '#app/domain/catalog/product-list.ts'
import type { PriceView } from './price-view.ts'

/** As much of a price as a row shows: a page carries each row twice, as markup and as data. */
export type RowPrice = Pick<PriceView, 'unitPrice' | 'currency' | 'priceBase'> & {
  next: Pick<NonNullable<PriceView['next']>, 'moreQuantity' | 'unitPrice' | 'priceBase'> | null
}

/** A row of the trade list with the buyer's price at the first quantity they can order. */
export type PricedProductRow = ProductRow & {
  price: RowPrice | null
  minimum: string
  /** Where only multiples of some pieces are sold. */
  step: string | null
}

export type PricedProductPage = {
  rows: PricedProductRow[]
  page: number
  hasNext: boolean
  currency: string
  taxMode: 'net' | 'gross'
  loginWall: boolean
  hidePrices: boolean
}

/** The catalog as its page shows it. */
export type CatalogView = PricedProductPage & {
  filter: ProductFilter
  /** Known where only the category narrows. */
  total: number | null
  categories: CategoryLink[]
  /** From the root to the current category. */
  path: { slug: string; name: string }[]
  brands: [name: string, count: number][]
}
