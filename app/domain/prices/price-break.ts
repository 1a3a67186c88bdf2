import type { Decimal } from '#pricing/index.ts'

/** A break of one variant and unit, with the window in which it stands. */
export type LadderRow = {
  minimumQuantity: Decimal
  /** Unrounded price of one unit. */
  perUnit: Decimal
  validFrom: string | null
  validUntil: string | null
  /** The row of the change that it comes from, if it is one. */
  at: string | null
}

type Pair = readonly [LadderRow, LadderRow]

/** Rows of one minimum that stand at the same instant: which of them would answer? */
export function overlaps(rows: readonly LadderRow[]): Pair[] {
  const ordered = rows.toSorted(
    (a, b) =>
      a.minimumQuantity.cmp(b.minimumQuantity) || compare(a.validFrom ?? '', b.validFrom ?? ''),
  )
  return neighbours(ordered).filter(
    ([earlier, later]) =>
      earlier.minimumQuantity.eq(later.minimumQuantity) &&
      (earlier.validUntil === null || earlier.validUntil > (later.validFrom ?? '')),
  )
}

/** Breaks that are dearer than the one before them in a ladder that stands at some instant; each pair once. */
export function dearerBreaks(rows: readonly LadderRow[]): Pair[] {
  const found = new Map<string, Pair>()
  for (const from of new Set(rows.map(({ validFrom }) => validFrom ?? ''))) {
    const ladder = rows
      .filter((row) => (row.validFrom ?? '') <= from && !hasEnded(row, from))
      .toSorted((a, b) => a.minimumQuantity.cmp(b.minimumQuantity))
    for (const pair of neighbours(ladder)) {
      const [lower, upper] = pair
      if (upper.perUnit.gt(lower.perUnit))
        found.set(`${lower.perUnit} ${upper.minimumQuantity}`, pair)
    }
  }
  return [...found.values()]
}

function hasEnded({ validUntil }: LadderRow, instant: string): boolean {
  return validUntil !== null && validUntil <= instant
}

function neighbours(rows: readonly LadderRow[]): Pair[] {
  return rows.slice(1).flatMap((row, index) => {
    const before = rows[index]
    return before ? [[before, row] as const] : []
  })
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
