import type { PriceChangeProblem } from '#app/domain/prices/price-list-change.ts'
import { marksAfter } from './apply-step.ts'
import { endOfDay, lastDayBefore, startOfDay } from './day-instant.ts'
import { findProblems } from './find-problems.ts'
import { laddersAfter } from './ladders-after.ts'
import { rowWith } from './row-facts.ts'
import { type CellProblem, cellColumns, type OriginalRow, type SheetRow } from './sheet-row.ts'
import type { SheetState, Theirs } from './sheet-state.ts'
import { viewOf } from './sheet-view.ts'

export type SaveRefusal = {
  problems: readonly PriceChangeProblem[]
  /** What the list says now, by the row's key. */
  theirs: Readonly<Record<string, Theirs>>
}

/** The exact instants of a row: those it had, as long as their days stay. */
export function windowOf(
  { cells }: SheetRow,
  original: OriginalRow | undefined,
  timeZone: string,
): Pick<OriginalRow, 'validFrom' | 'validUntil'> {
  const { validFrom, validUntil } = cells
  const keepsFrom = original?.cells.validFrom === validFrom
  const keepsUntil = original?.cells.validUntil === validUntil
  return {
    validFrom: keepsFrom ? original.validFrom : validFrom ? startOfDay(validFrom, timeZone) : null,
    validUntil: keepsUntil
      ? original.validUntil
      : validUntil
        ? endOfDay(validUntil, timeZone)
        : null,
  }
}

/** The rows as they were sent are what the list says now; what was typed meanwhile stays a change. */
export function markSaved(state: SheetState, rows: readonly SheetRow[]): SheetState {
  const originals = new Map(state.originals)
  for (const row of rows) {
    const window = windowOf(row, originals.get(row.key), state.timeZone)
    if (row.removed) originals.delete(row.key)
    else originals.set(row.key, { cells: row.cells, ...window })
  }
  const next = { ...state, originals, refused: new Map(), theirs: new Map() }
  return looked(
    next,
    rows.map(({ key }) => key),
  )
}

export function markRefused(state: SheetState, { problems, theirs }: SaveRefusal): SheetState {
  const refused = new Map<string, CellProblem[]>()
  for (const problem of problems) {
    const known = refused.get(problem.at) ?? []
    refused.set(problem.at, [...known, cellProblem(problem)])
  }
  return { ...state, refused, theirs: new Map(Object.entries(theirs)) }
}

function cellProblem({ column, code, parameters }: PriceChangeProblem): CellProblem {
  const cell = cellColumns.find((one) => one === column) ?? 'sku'
  return { column: cell, code, parameters, weight: 'wrong' }
}

/**
 * Of a row that somebody else changed meanwhile: mine stays as a change of theirs, or theirs takes its place. Neither
 * can be undone, since it tells what the list says and not what was typed.
 */
export function takeSide(state: SheetState, key: string, side: 'mine' | 'theirs'): SheetState {
  const [row, value] = [state.rows.get(key), state.theirs.get(key)]
  if (!row || value === undefined) return state
  const originals = new Map(state.originals)
  const theirs = value && theirRow(row, originals.get(key), { value, timeZone: state.timeZone })
  if (theirs) originals.set(key, theirs)
  else originals.delete(key)
  const taken = { ...rowWith(row, theirs?.cells ?? row.cells), removed: theirs === null }
  const rows = new Map(state.rows).set(key, side === 'mine' ? row : taken)
  const refused = new Map(state.refused)
  const left = new Map(state.theirs)
  refused.delete(key)
  left.delete(key)
  return looked({ ...state, rows, originals, refused, theirs: left }, [key], state.rows)
}

function theirRow(
  { cells }: SheetRow,
  original: OriginalRow | undefined,
  { value, timeZone }: { value: NonNullable<Theirs>; timeZone: string },
): OriginalRow {
  const { unitPrice, priceBase, validUntil } = value
  const day = validUntil === null ? '' : lastDayBefore(validUntil, timeZone)
  const validFrom =
    original?.validFrom ?? (cells.validFrom ? startOfDay(cells.validFrom, timeZone) : null)
  const their = { unitPrice, priceBase: String(priceBase), validUntil: day }
  return { cells: { ...(original?.cells ?? cells), ...their }, validFrom, validUntil }
}

/** What follows for these rows when the list, or they themselves, became something else. */
function looked(state: SheetState, touched: readonly string[], before = state.rows): SheetState {
  const moved = { before, after: state.rows }
  const ladders = laddersAfter(state.ladders, touched, moved)
  const marked = { ...state, ladders, ...marksAfter(state, touched) }
  const checked = { ...marked, problems: findProblems(marked, touched, before) }
  return { ...checked, view: viewOf(checked) }
}
