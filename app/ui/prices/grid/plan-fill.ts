import { continued } from './fill-series.ts'
import { type CellEdit, planEdits, selectedColumns } from './plan-edits.ts'
import type { CellColumn, SheetRow } from './sheet-row.ts'
import { rangeOf, type SheetState, type Step, selectedRows } from './sheet-state.ts'

/** The selection's first row into all below it; of a single row, the row above into it. */
export function planFillDown(state: SheetState): Step {
  const rows = selectedRows(state)
  const above = state.rows.get(state.view[rangeOf(state.selection).top - 1] ?? '')
  const source = rows.length > 1 ? rows[0] : above
  if (!source) return []
  const targets = rows.length > 1 ? rows.slice(1) : rows
  return fill(state, targets, (column) => targets.map(() => source.cells[column]))
}

/** Goes on from the selection's first two rows through all below them. */
export function planFillSeries(state: SheetState): Step {
  const rows = selectedRows(state)
  return planContinue(state, rows.slice(0, 2), rows.slice(2))
}

/** What the fill handle does: the selection goes on into the rows that were added to it. */
export function planExtend(state: SheetState, bottom: number): Step {
  const last = rangeOf(state.selection).bottom
  const targets = state.view.slice(last + 1, bottom + 1).flatMap((key) => state.rows.get(key) ?? [])
  return planContinue(state, selectedRows(state), targets)
}

function planContinue(
  state: SheetState,
  seed: readonly SheetRow[],
  targets: readonly SheetRow[],
): Step {
  return fill(state, targets, (column) => {
    const texts = seed.map(({ cells }) => cells[column])
    return continued(texts, targets.length)
  })
}

function fill(
  state: SheetState,
  targets: readonly SheetRow[],
  valuesOf: (column: CellColumn) => readonly string[],
): Step {
  const edits = selectedColumns(state).flatMap((column): CellEdit[] => {
    const values = valuesOf(column)
    return targets.flatMap(({ key }, index) => {
      const value = values[index]
      return value === undefined ? [] : [{ key, column, value }]
    })
  })
  return planEdits(state, edits)
}
