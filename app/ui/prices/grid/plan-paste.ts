import { type BlockShape, type ColumnNames, shapeOf } from './block-columns.ts'
import { readCell, readingOf } from './cell-text.ts'
import { type CellEdit, planEdits, selectedColumns } from './plan-edits.ts'
import { newCells, planInsert } from './plan-rows.ts'
import { factsOf } from './row-facts.ts'
import { cellColumnAt, gridColumns } from './sheet-columns.ts'
import { type CellColumn, type Cells, cellColumns } from './sheet-row.ts'
import { rangeOf, type Selection, type SheetState, type Step, selectedRows } from './sheet-state.ts'

export type Pasted = { step: Step; selection: Selection }
type Block = readonly (readonly string[])[]
type Wording = { locale: string; names: ColumnNames }

/**
 * A block put down at the selection. One value fills the whole selection. On the blank row below the last, or with a
 * heading that names its columns, each line goes to the row of its SKU, unit, quantity and first day, or makes a new one.
 */
export function planPaste(state: SheetState, block: Block, wording: Wording): Pasted {
  const { top, left, bottom, right } = rangeOf(state.selection)
  const single = block.length === 1 && block[0]?.length === 1 ? (block[0][0] ?? '') : null
  if (single !== null && top < state.view.length) return fillWith(state, single, wording.locale)
  const shape = shapeOf(block, left, wording.names)
  const lines = readLines(block, shape, wording.locale)
  if (shape.firstRow > 0 || top >= state.view.length) return planLines(state, lines)
  const edits = lines.flatMap((line, offset) => editsOf(state.view[top + offset], line))
  const extra = lines.slice(state.view.length - top).filter(({ sku }) => sku)
  const added = planInsert(
    state,
    extra.map((line) => newCells(state, line)),
    state.order.length,
  )
  const end = {
    row: Math.max(bottom, top + lines.length - 1),
    column: Math.max(right, left + shape.columns.length - 1),
  }
  const focus = {
    row: Math.min(end.row, state.view.length + added.length - 1),
    column: Math.min(end.column, gridColumns.length - 1),
  }
  return {
    step: [...planEdits(state, edits), ...added],
    selection: { anchor: { row: top, column: left }, focus },
  }
}

function fillWith(state: SheetState, text: string, locale: string): Pasted {
  const reading = readingOf([text], locale)
  const edits = selectedRows(state).flatMap(({ key }) =>
    selectedColumns(state).map((column) => ({
      key,
      column,
      value: readCell(column, text, reading),
    })),
  )
  return { step: planEdits(state, edits), selection: state.selection }
}

/** The lines of a block as values by column; blank lines are left out. */
function readLines(
  block: Block,
  { columns, firstRow }: BlockShape,
  locale: string,
): Partial<Cells>[] {
  const body = block.slice(firstRow)
  const lines: Partial<Record<CellColumn, string>>[] = body.map(() => ({}))
  for (const [index, grid] of columns.entries()) {
    const column = grid && cellColumnAt(gridColumns.indexOf(grid))
    if (!column || body.every((row) => row[index] === undefined)) continue
    const reading = readingOf(
      body.map((row) => row[index] ?? ''),
      locale,
    )
    for (const [row, cells] of body.entries()) {
      const text = cells[index]
      const line = lines[row]
      if (line && text !== undefined) line[column] = readCell(column, text, reading)
    }
  }
  return lines
}

function editsOf(key: string | undefined, line: Partial<Cells>): CellEdit[] {
  if (key === undefined) return []
  const edits: CellEdit[] = []
  for (const column of cellColumns) {
    const value = line[column]
    if (value !== undefined) edits.push({ key, column, value })
  }
  return edits
}

/** Lines that name their rows: known ones are changed, all others are added at the end. */
function planLines(state: SheetState, lines: readonly Partial<Cells>[]): Pasted {
  const known = rowsByName(state)
  const edits: CellEdit[] = []
  const added: Cells[] = []
  for (const line of lines) {
    if (!line.sku) continue
    const cells = newCells(state, filled(line))
    const key =
      known.get(nameOf(cells)) ??
      (line.unit ? undefined : known.get(nameOf({ ...cells, unit: '' })))
    if (key === undefined) added.push(cells)
    else edits.push(...editsOf(key, filled(line)).filter(({ column }) => column !== 'sku'))
  }
  const step = [...planEdits(state, edits), ...planInsert(state, added, state.order.length)]
  const row = added.length > 0 ? state.view.length : state.view.indexOf(edits[0]?.key ?? '')
  const place = { row: row < 0 ? state.selection.focus.row : row, column: 0 }
  const last = { row: place.row + Math.max(added.length - 1, 0), column: 0 }
  return { step, selection: { anchor: place, focus: last } }
}

/** Blank cells of a line say nothing. */
function filled(line: Partial<Cells>): Partial<Cells> {
  return Object.fromEntries(Object.entries(line).filter(([, value]) => value !== ''))
}

const nameOf = (cells: Cells) =>
  `${factsOf(cells).ladder}\n${cells.minimumQuantity}\n${cells.validFrom}`

function rowsByName({ rows, order }: SheetState): Map<string, string> {
  const names = new Map<string, string>()
  for (const key of order.toReversed()) {
    const row = rows.get(key)
    if (row && !row.removed) names.set(nameOf(row.cells), key)
  }
  return names
}
