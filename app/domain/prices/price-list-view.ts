export type PriceListRow = {
  code: string
  name: string
  currency: string
  taxMode: 'net' | 'gross'
  status: 'draft' | 'active' | 'archived'
  validFrom: string | null
  validUntil: string | null
  overallPercent: string | null
  rowCount: number
  /** Names of the companies, segments or channels it speaks for. */
  audience: string
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
}

export type PriceListDetail = {
  code: string
  name: string
  currency: string
  taxMode: 'net' | 'gross'
  status: 'draft' | 'active' | 'archived'
  mode: 'allUnits' | 'graduated'
  aggregation: 'line' | 'variant' | 'product' | 'mixGroup'
  validFrom: string | null
  validUntil: string | null
  overallPercent: string | null
  exclusive: boolean
  mergeAllowed: boolean
  rows: PriceRowView[]
  total: number
}
