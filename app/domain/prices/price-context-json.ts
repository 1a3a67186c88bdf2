import type { Columns } from '#app/domain/columns.ts'
import type {
  Aggregation,
  BreakMode,
  PriceBase,
  PriceListStatus,
  PriceStrategy,
  TaxMode,
} from '#pricing/index.ts'

/** The rows' columns. Figures stand in one text with blanks between: by far the most of an answer, and soonest written. */
export type RowsJson = {
  variant: string
  unit: readonly string[]
  minimum: string
  price: string
  base: readonly PriceBase[]
}

export type ListJson = {
  distance: number
  /** Of an agreement that the buyer's own accepted quote became. */
  contract: boolean
  id: string
  name: string
  currency: string
  taxMode: TaxMode
  status: PriceListStatus
  from: string | null
  until: string | null
  priority: number
  mode: BreakMode
  aggregation: Aggregation
  merge: boolean
  exclusive: boolean
  overall: string | null
  rows: RowsJson | null
  mix: [string, string[]] | null
  /** [product, category, percent] */
  percentages: [string | null, string | null, string][] | null
  quotas: [string, string][] | null
}

export type VariantJson = {
  id: string
  product: string
  base: string
  precision: number
  tax: string
  sku: string
  orderable: boolean
}

/** [product, brand, tags, categories from the root down] */
type ProductJson = [string, string | null, string[], string[]]

type UnitJson = { variant: string; unit: string; factor: string }

export type QuantityRuleJson = {
  variant: string
  unit: string
  agreement: string
  name: string
  distance: number
  from: string | null
  minimum: string | null
  maximum: string | null
  noMaximum: boolean
  increment: string | null
}

export type OrderRuleJson = {
  distance: number
  minimum: string | null
  maximum: string | null
  first: string | null
  reorder: string | null
}

export type CatalogJson = {
  id: string
  name: string
  isDefault: boolean
  entries:
    | ['include' | 'exclude', 'all' | 'category' | 'brand' | 'tag' | 'product', string][]
    | null
}

/** What the statement of `price-context-sql.ts` answers; an empty aggregate is null. */
export type PriceContextJson = {
  seller: {
    currency: string
    country: string
    strategy: PriceStrategy
    timeZone: string
    today: string
    channel: { loginWall?: boolean; hidePrices?: boolean } | null
  } | null
  rates: Record<string, string> | null
  names: string[] | null
  segments: string[] | null
  variants: Columns<VariantJson>
  products: ProductJson[] | null
  units: Columns<UnitJson>
  lists: ListJson[] | null
  quantityRules: QuantityRuleJson[] | null
  orderRules: OrderRuleJson[] | null
  catalogs: CatalogJson[] | null
}
