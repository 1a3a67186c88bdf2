import { type Refusal, refuse } from '#app/domain/result.ts'
import type { Decimal } from '#pricing/index.ts'

/** A row as it shall be, and those that stand beside it for the same variant and unit. */
export type ProposedRow = { minimumQuantity: Decimal; unitPrice: Decimal; priceBase: number }

export type PriceRowRefusal =
  | 'price-row-sku'
  | 'price-row-unit'
  | 'price-row-precision'
  | 'price-row-twice'
  | 'price-row-dearer'
  | 'price-row-gone'
  | 'price-row-increment'

type Rules = { precision: number; increment: Decimal | null; dearerConfirmed: boolean }

/**
 * Whether a break may stand in its ladder: within the variant's precision and the agreement's case pack, no second one
 * at its minimum, and never dearer than the break before it nor cheaper than the one after, unless that is confirmed.
 */
export function checkRow(
  row: ProposedRow,
  others: readonly ProposedRow[],
  { precision, increment, dearerConfirmed }: Rules,
): Refusal<PriceRowRefusal> | null {
  const { minimumQuantity } = row
  if (minimumQuantity.decimalPlaces() > precision) {
    return refuse('price-row-precision', { places: precision }).refusal
  }
  if (others.some((other) => other.minimumQuantity.eq(minimumQuantity))) {
    return refuse('price-row-twice', { minimum: minimumQuantity.toString() }).refusal
  }
  if (increment && minimumQuantity.gt(1) && !minimumQuantity.mod(increment).isZero()) {
    return refuse('price-row-increment', { increment: increment.toString() }).refusal
  }
  const dearer = dearerConfirmed ? undefined : firstDearer([...others, row])
  if (!dearer) return null
  return refuse('price-row-dearer', { minimum: dearer.minimumQuantity.toString() }).refusal
}

function firstDearer(rows: readonly ProposedRow[]): ProposedRow | undefined {
  const ladder = rows.toSorted((a, b) => a.minimumQuantity.cmp(b.minimumQuantity))
  return ladder.find((row, index) => {
    const before = ladder[index - 1]
    return before !== undefined && perUnit(row).gt(perUnit(before))
  })
}

function perUnit({ unitPrice, priceBase }: ProposedRow): Decimal {
  return unitPrice.div(priceBase)
}
