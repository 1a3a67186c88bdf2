import { columnNames } from '#app/ui/prices/grid/column-names.ts'
import { planEdits } from '#app/ui/prices/grid/plan-edits.ts'
import { planPaste } from '#app/ui/prices/grid/plan-paste.ts'
import { readSheet } from '#app/ui/prices/grid/read-sheet.ts'
import { cellColumnAt, columnIndex, type GridColumn } from '#app/ui/prices/grid/sheet-columns.ts'
import { sheetReducer } from '#app/ui/prices/grid/sheet-reducer.ts'
import type { SheetState, Step } from '#app/ui/prices/grid/sheet-state.ts'

/** Two articles: A with two breaks, B with one, by the piece or by the box of twelve. */
export function sheet(): SheetState {
  const goods = ['A', 'B', 'C'].map((sku) => [
    ...[sku, `Article ${sku}`, 'pc', 0],
    [
      ['pc', '1', sku === 'B' ? '6' : null],
      ['box', '12', null],
    ],
    ...['5', '6', '0.21'],
  ])
  const rows = [
    ['A', 'pc', '1', '10', 1, null, null],
    ['A', 'pc', '10', '9', 1, null, null],
    ['B', 'pc', '6', '20', 1, '2026-01-01T10:00:00.000Z', '2026-06-30T21:00:00.000Z'],
  ]
  const list = { taxMode: 'net', timeZone: 'Europe/Bucharest' } as const
  return readSheet({ list, rows: JSON.stringify(rows), goods: JSON.stringify(goods) })
}

export const apply = (state: SheetState, step: Step) => sheetReducer(state, { type: 'apply', step })
export const undo = (state: SheetState) => sheetReducer(state, { type: 'undo' })
export const redo = (state: SheetState) => sheetReducer(state, { type: 'redo' })

export function edit(state: SheetState, key: string, cells: Record<string, string>): SheetState {
  const edits = Object.entries(cells).map(([column, value]) => {
    const known = cellColumnAt(columnIndex(column as GridColumn))
    if (!known) throw new Error(column)
    return { key, column: known, value }
  })
  return apply(state, planEdits(state, edits))
}

export function select(
  state: SheetState,
  rows: [number, number],
  columns: [GridColumn, GridColumn],
) {
  const anchor = { row: rows[0], column: columnIndex(columns[0]) }
  const focus = { row: rows[1], column: columnIndex(columns[1]) }
  return sheetReducer(state, { type: 'select', selection: { anchor, focus } })
}

export const codes = (state: SheetState, key: string) =>
  (state.problems.get(key) ?? []).map(({ column, code }) => `${column} ${code}`)
export const column = (
  state: SheetState,
  name: 'unitPrice' | 'minimumQuantity' | 'validFrom' | 'sku',
) => state.view.map((key) => state.rows.get(key)?.cells[name])
export const paste = (state: SheetState, block: string[][], locale = 'en-GB') => {
  const { step, selection } = planPaste(state, block, { locale, names: columnNames })
  return sheetReducer(state, { type: 'apply', step, selection })
}
