import type { PercentageChange, PriceRowChange } from '#app/domain/prices/price-list-change.ts'
import type { DifferenceRow } from './price-file-difference.ts'

/** A line of the preview. */
export type DifferenceView = Omit<DifferenceRow, 'change'> & {
  id: string
  /** The product of a SKU. */
  product: string | null
  change: PriceRowChange | PercentageChange
}
