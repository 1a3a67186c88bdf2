import { continued } from './fill-series.ts'
import { type CellEdit, planEdits, selectedColumns } from './plan-edits.ts'
import type { CellColumn, SheetRow } from './sheet-row.ts'
import { rangeOf, rowsOf, type SheetState, type Step, selectedRows } from './sheet-state.ts'

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
  const targets = rowsOf(state, state.view.slice(last + 1, bottom + 1))
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
  const edits: CellEdit[] = []
  for (const column of selectedColumns(state)) {
    const values = valuesOf(column)
    for (const [index, { key }] of targets.entries()) {
      const value = values[index]
      if (value !== undefined) edits.push({ key, column, value })
    }
  }
  return planEdits(state, edits)
}
