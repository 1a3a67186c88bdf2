import { newRow } from './row-facts.ts'
import { goodsKey } from './sheet-goods.ts'
import { type Cells, noCells, type SheetRow } from './sheet-row.ts'
import type { Patch, SheetState, Step } from './sheet-state.ts'

/** New rows at a place of the order. */
export function planInsert({ nextKey }: SheetState, cells: readonly Cells[], index: number): Step {
  return cells.map((one, offset): Patch => {
    const key = `n${nextKey + offset}`
    return { key, before: null, after: newRow(key, one), index }
  })
}

/** One more break right below a row: the same article, unit and days; quantity and price are still to be typed. */
export function planBreakBelow(state: SheetState, key: string): Step {
  const row = state.rows.get(key)
  if (!row) return []
  const cells = { ...row.cells, minimumQuantity: '', unitPrice: '' }
  return planInsert(state, [cells], state.order.indexOf(key) + 1)
}

/** A row for an article at the end of the sheet, in the unit that it is sold in, from one on. */
export function planArticle(state: SheetState, sku: string): Step {
  return planInsert(state, [newCells(state, { sku })], state.order.length)
}

/** What a new row starts with where nothing else is said. */
export function newCells({ goods }: SheetState, given: Partial<Cells>): Cells {
  const found = goods.get(goodsKey(given.sku ?? ''))
  const start = { ...noCells, minimumQuantity: '1', unit: found?.baseUnit ?? '' }
  return { ...start, ...given, sku: found?.sku ?? given.sku ?? '' }
}

/** Takes rows out, or brings them all back where all of them are out already. */
export function planRemove(rows: readonly SheetRow[]): Step {
  const removed = !rows.every((row) => row.removed)
  return rows
    .filter((row) => row.removed !== removed)
    .map((row) => ({ key: row.key, before: row, after: { ...row, removed }, index: 0 }))
}
