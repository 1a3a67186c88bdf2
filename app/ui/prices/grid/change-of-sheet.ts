import type {
  PriceListChange,
  PriceRowChange,
  PriceRowKey,
  PriceRowValue,
} from '#app/domain/prices/price-list-change.ts'
import { windowOf } from './saving.ts'
import { goodsKey } from './sheet-goods.ts'
import type { Cells, OriginalRow, SheetRow } from './sheet-row.ts'
import { rowsOf, type SheetState } from './sheet-state.ts'

/** The rows that a saving sends. */
export function changedRows(state: SheetState): SheetRow[] {
  return rowsOf(state, state.changed)
}

/**
 * Everything that is changed, as one change of the list: by price key, so that two rows which swap their quantities are
 * two changes and neither a removal nor a double.
 */
export function changeOfSheet(state: SheetState, confirmDearer: boolean): PriceListChange {
  const changes = new Map<string, PriceRowChange>()
  const merge = (key: PriceRowKey, side: Pick<PriceRowChange, 'at'> & Partial<PriceRowChange>) => {
    const name = keyName(key)
    changes.set(name, { before: null, after: null, ...changes.get(name), ...side, key })
  }
  for (const row of changedRows(state)) {
    const original = state.originals.get(row.key)
    if (original)
      merge(keyOf(original.cells, original), {
        at: row.key,
        before: rowValue(original.cells, original),
      })
  }
  for (const row of changedRows(state)) {
    if (row.removed) continue
    const window = windowOf(row, state.originals.get(row.key), state.timeZone)
    merge(keyOf(row.cells, window), { at: row.key, after: rowValue(row.cells, window) })
  }
  const rows = [...changes.values()].filter(({ before, after }) => !sameValue(before, after))
  return { fields: {}, rows, percentages: [], confirmDearer }
}

type Window = Pick<OriginalRow, 'validFrom' | 'validUntil'>

function keyOf({ sku, unit, minimumQuantity }: Cells, { validFrom }: Window): PriceRowKey {
  return { sku, unit, minimumQuantity, validFrom }
}

function keyName({ sku, unit, minimumQuantity, validFrom }: PriceRowKey): string {
  return JSON.stringify([goodsKey(sku), unit, minimumQuantity, validFrom])
}

function rowValue({ unitPrice, priceBase }: Cells, { validUntil }: Window): PriceRowValue {
  return { unitPrice, priceBase: baseOf(priceBase), validUntil }
}

function baseOf(text: string): PriceRowValue['priceBase'] {
  return ([1, 10, 100, 1000] as const).find((base) => String(base) === text) ?? 1
}

function sameValue(a: PriceRowValue | null, b: PriceRowValue | null): boolean {
  if (!a || !b) return a === b
  return a.unitPrice === b.unitPrice && a.priceBase === b.priceBase && a.validUntil === b.validUntil
}
