import { type BulkChange, bulkPrice } from '#app/domain/prices/bulk-price.ts'
import { Decimal } from '#pricing/decimal.ts'
import { type CellEdit, planEdits } from './plan-edits.ts'
import type { SheetRow } from './sheet-row.ts'
import type { SheetState, Step } from './sheet-state.ts'

/** Every price of these rows moved; rows without a price, or whose price would be nothing or less, stay and are named. */
export function planBulk(
  state: SheetState,
  rows: readonly SheetRow[],
  change: BulkChange,
): { step: Step; skipped: string[] } {
  const edits: CellEdit[] = []
  const skipped: string[] = []
  for (const { key, cells, removed } of rows) {
    if (removed) continue
    const price = bulkOf(cells.unitPrice, change)
    if (price) edits.push({ key, column: 'unitPrice', value: price })
    else skipped.push(key)
  }
  return { step: planEdits(state, edits), skipped }
}

export function bulkOf(price: string, change: BulkChange): string | null {
  if (!/^\d+(\.\d+)?$/.test(price)) return null
  return bulkPrice(new Decimal(price), change)?.toFixed() ?? null
}
