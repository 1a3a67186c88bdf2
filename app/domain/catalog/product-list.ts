export const productSorts = ['name', 'sku', 'newest'] as const
export type ProductSort = (typeof productSorts)[number]

/** What a list of products is asked for; every part is in the address. */
export type ProductFilter = {
  query: string
  category: string | null
  brand: string | null
  tag: string | null
  inStock: boolean
  sort: ProductSort
  /** From 1. */
  page: number
}

export const pageSize = 50
/** Whoever wants more than 10,000 rows narrows the list. */
const lastPage = 200

/** A row of the trade list: one variant in the unit it is usually sold in. */
export type ProductRow = {
  variantId: string
  sku: string
  slug: string
  name: string
  /** What tells it from its siblings; empty for a single variant. */
  variantName: string
  brand: string | null
  image: string | null
  unit: string
  unitName: string
  /** Base units in one unit. */
  factor: string
  /** Available to the channel, in base units. */
  available: string
  backorderAllowed: boolean
}

export type ProductPage = { rows: ProductRow[]; page: number; hasNext: boolean; audience: string }

/** Reads a filter from the address; what makes no sense is left out. */
export function productFilter(search: URLSearchParams): ProductFilter {
  const text = (name: string) => search.get(name)?.trim() || null
  const sort = productSorts.find((each) => each === search.get('sort')) ?? 'name'
  const page = Number.parseInt(search.get('page') ?? '1', 10)
  return {
    query: text('q')?.slice(0, 100) ?? '',
    category: text('category'),
    brand: text('brand'),
    tag: text('tag'),
    inStock: search.get('inStock') === '1',
    sort,
    page: page >= 1 && page <= lastPage ? page : 1,
  }
}
