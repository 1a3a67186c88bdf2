import { skuKey } from './price-change-facts.ts'
import type { PercentageChange, PriceListChange, PriceRowChange } from './price-list-change.ts'
import type { RowCounts } from './price-revision.ts'

/** Rows that are judged or saved together: what is held for them stays small, whatever a change's size. */
const mostRows = 1000

export type LargeChange = ReturnType<typeof largeChange>

/** A change of rows and percentages of any number, held as one short text a row until its turn comes. */
export function largeChange(confirmDearer: boolean) {
  const rows: string[] = []
  const percentages: PercentageChange[] = []
  const bySku = new Map<string, number[]>()
  const counts: RowCounts = { added: 0, changed: 0, removed: 0 }
  const rowAt = (index: number): PriceRowChange => JSON.parse(rows[index] ?? '')

  function add(change: PriceRowChange | PercentageChange): void {
    if (!('key' in change)) {
      percentages.push(change)
      return
    }
    counts[effectOf(change)] += 1
    const sku = skuKey(change.key.sku)
    const same = bySku.get(sku)
    if (same) same.push(rows.length)
    else bySku.set(sku, [rows.length])
    rows.push(JSON.stringify(change))
  }

  /** All rows in the order they came in, then all percentages. */
  function* all(): Generator<PriceRowChange | PercentageChange> {
    for (const index of rows.keys()) yield rowAt(index)
    yield* percentages
  }

  /**
   * Parts that can be judged and saved one by one: all rows of a SKU are in the same one, since a ladder and its
   * windows are judged as a whole. Percentages are in the first. A change without rows is one part.
   */
  function* parts(most = mostRows): Generator<PriceListChange> {
    const shared = { fields: {}, confirmDearer }
    let part: PriceRowChange[] = []
    let first: readonly PercentageChange[] = percentages
    for (const indexes of bySku.values()) {
      if (part.length > 0 && part.length + indexes.length > most) {
        yield { ...shared, rows: part, percentages: first }
        part = []
        first = []
      }
      part.push(...indexes.map(rowAt))
    }
    yield { ...shared, rows: part, percentages: first }
  }

  return {
    add,
    all,
    parts,
    counts: (): RowCounts => ({ ...counts }),
    isEmpty: () => rows.length + percentages.length === 0,
  }
}

/** What a change does to what it names. */
export function effectOf({
  before,
  after,
}: Pick<PriceRowChange | PercentageChange, 'before' | 'after'>): keyof RowCounts {
  if (before === null) return 'added'
  return after === null ? 'removed' : 'changed'
}
