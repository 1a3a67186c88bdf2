import { skuKey } from './price-change-facts.ts'
import type { PriceListChange, PriceRowChange } from './price-list-change.ts'

/** Rows that are judged together: what is held for them stays small, whatever a change's size. */
const mostRows = 10_000

/**
 * A change in parts that can be judged one by one: all rows of a SKU are in the same part, since a ladder and its
 * windows are judged as a whole. Fields and percentages are in the first. A change without rows is one part.
 */
export function* partsOf(change: PriceListChange, most = mostRows): Generator<PriceListChange> {
  let part: PriceListChange & { rows: PriceRowChange[] } = { ...change, rows: [] }
  for (const rows of bySku(change.rows).values()) {
    if (part.rows.length > 0 && part.rows.length + rows.length > most) {
      yield part
      part = { fields: {}, percentages: [], confirmDearer: change.confirmDearer, rows: [] }
    }
    part.rows.push(...rows)
  }
  yield part
}

function bySku(rows: readonly PriceRowChange[]): Map<string, PriceRowChange[]> {
  const groups = new Map<string, PriceRowChange[]>()
  for (const row of rows) {
    const sku = skuKey(row.key.sku)
    const group = groups.get(sku)
    if (group) group.push(row)
    else groups.set(sku, [row])
  }
  return groups
}
