import { rowWith } from './row-facts.ts'
import { cellColumnAt, gridColumns } from './sheet-columns.ts'
import type { CellColumn, SheetRow } from './sheet-row.ts'
import { type Patch, rangeOf, type SheetState, type Step, selectedRows } from './sheet-state.ts'

export type CellEdit = { key: string; column: CellColumn; value: string }

/** Several cells in one step; what stays as it is is no part of it. */
export function planEdits({ rows }: SheetState, edits: readonly CellEdit[]): Step {
  const after = new Map<string, SheetRow>()
  for (const { key, column, value } of edits) {
    const row = after.get(key) ?? rows.get(key)
    if (!row || row.removed || row.cells[column] === value) continue
    after.set(key, rowWith(row, { ...row.cells, [column]: value }))
  }
  const step: Patch[] = []
  for (const [key, row] of after) {
    step.push({ key, before: rows.get(key) ?? null, after: row, index: 0 })
  }
  return step
}

/** The columns of the selection that can be changed. */
export function selectedColumns({ selection }: SheetState): CellColumn[] {
  const { left, right } = rangeOf(selection)
  return gridColumns.flatMap((_, index) =>
    index < left || index > right ? [] : (cellColumnAt(index) ?? []),
  )
}

/** Empties the cells of the selection; a price is per 1 again. */
export function planClear(state: SheetState): Step {
  const columns = selectedColumns(state)
  const edits = selectedRows(state).flatMap(({ key }) =>
    columns.map((column) => ({ key, column, value: column === 'priceBase' ? '1' : '' })),
  )
  return planEdits(state, edits)
}
