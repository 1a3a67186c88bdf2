import type { Decimal } from './decimal.ts'
import type { Currency } from './money.ts'
import type { TaxMode } from './tax-mode.ts'

/** An ISO instant in UTC as `toISOString()` writes it, so that instants compare as text. */
export type Instant = string

/** A break's price for all units of the line, or only for the units above its minimum. */
export type BreakMode = 'allUnits' | 'graduated'
/** Whose quantities a list counts towards its breaks. */
export type Aggregation = 'line' | 'variant' | 'product' | 'mixGroup'
/** A price is for so many units (EN 16931 BT-149). */
export type PriceBase = 1 | 10 | 100 | 1000
export type PriceListStatus = 'draft' | 'active' | 'archived'

/** "From `minimumQuantity` on, `priceBase` units cost `unitPrice`", in the row's own unit. */
export type PriceRow = {
  variantId: string
  unit: string
  minimumQuantity: Decimal
  unitPrice: Decimal
  priceBase: PriceBase
  /** A row may have a window of its own inside the list's, `[from, until)`. */
  validFrom?: Instant | null
  validUntil?: Instant | null
}

/** Signed per cent on what the base level resolves: -10 is ten per cent cheaper; always above -100. */
export type PriceAdjustment =
  | { scope: 'product'; productId: string; adjustmentPercent: Decimal }
  | { scope: 'category'; categoryId: string; adjustmentPercent: Decimal }
  | { scope: 'list'; adjustmentPercent: Decimal }

/** What is left of a contract's quota for a variant, in base units. */
type PriceQuota = { variantId: string; remaining: Decimal }

type MixGroup = { name: string; variantIds: readonly string[] }

/** Prices in one currency and tax mode, for an audience and a window `[validFrom, validUntil)`. */
export type PriceList = {
  id: string
  name: string
  currency: Currency
  taxMode: TaxMode
  status: PriceListStatus
  validFrom: Instant | null
  validUntil: Instant | null
  /** The higher number wins where the store decides by priority. */
  priority: number
  mode: BreakMode
  aggregation: Aggregation
  mixGroup: MixGroup | null
  /** Below its first break nothing else of its level, nor anything farther, answers. */
  exclusive: boolean
  mergeAllowed: boolean
  rows: readonly PriceRow[]
  adjustments: readonly PriceAdjustment[]
  quotas: readonly PriceQuota[]
}

/** Whether a half-open window contains the instant; an open end has no limit. */
export function isOpen(
  window: { validFrom?: Instant | null; validUntil?: Instant | null },
  at: Instant,
): boolean {
  const { validFrom, validUntil } = window
  return (!validFrom || validFrom <= at) && (!validUntil || at < validUntil)
}
