import type { Audience } from './agreement-view.ts'
import type { PriceListFields } from './price-list-change.ts'
import type { PriceListState } from './price-list-life.ts'

export type PriceListRow = {
  code: string
  name: string
  currency: string
  taxMode: 'net' | 'gross'
  state: PriceListState
  /** Days of the seller, the last one inclusive. */
  firstDay: string | null
  lastDay: string | null
  overallPercent: string | null
  rowCount: number
  /** The companies, segments or channels it speaks for. */
  audiences: Audience[]
}

/** Another list that takes this one's place, or whose place it takes. */
export type RelatedList = { code: string; name: string; state: PriceListState }

/** A price list without its rows: what every page of it stands under. */
export type PriceListHead = PriceListRow & {
  revision: number
  fields: PriceListFields
  /** A base list takes no percentage. */
  isBase: boolean
  replaces: RelatedList | null
  replacedBy: RelatedList[]
}

export type PriceRowView = {
  id: string
  sku: string
  slug: string
  name: string
  unit: string
  minimumQuantity: string
  unitPrice: string
  priceBase: number
  /** Days of the seller, the last one inclusive. */
  firstDay: string | null
  lastDay: string | null
}
