export const personalListFormats = ['xlsx', 'csv', 'pdf'] as const
export type PersonalListFormat = (typeof personalListFormats)[number]
export type PersonalListStatus = 'waiting' | 'running' | 'done' | 'refused' | 'failed'

/** A PDF of more lines is no help to anybody; a spreadsheet has no limit. */
export const mostPdfLines = 2000

/** From a quantity on: the buyer's own price, and what the list says without any agreement of theirs. */
export type PersonalListRung = {
  from: string
  unitPrice: string | null
  priceBase: number
  /** Graduated: for the units above this one only. */
  appliesAbove: string | null
  listPrice: { unitPrice: string; priceBase: number } | null
  /** Own price less list price, in per cent of it, to one place. */
  percent: string | null
}

/** A variant in one of its units. */
export type PersonalListLine = {
  category: string
  sku: string
  name: string
  brand: string | null
  unit: string
  unitName: string
  /** Base units in one unit. */
  factor: string
  increment: string
  maximum: string | null
  /** Domestic, in per cent. */
  vatPercent: string
  rungs: PersonalListRung[]
}

export type PersonalListView = {
  id: string
  format: PersonalListFormat
  category: string | null
  status: PersonalListStatus
  refusal: string | null
  progress: number
  total: number | null
  size: number | null
  requestedBy: string
  createdAt: string
  expiresAt: string
}

export type PersonalListRefusal = 'personal_list_long' | 'personal_list_hidden'
