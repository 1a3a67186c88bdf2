import { findProblems } from './find-problems.ts'
import { laddersAfter } from './ladders-after.ts'
import { rowWith } from './row-facts.ts'
import { type SheetRow, sameCells } from './sheet-row.ts'
import type { SheetState, Step } from './sheet-state.ts'
import { viewOf } from './sheet-view.ts'

/** The same step taken back. */
export function reversed(step: Step): Step {
  return step.toReversed().map(({ key, before, after, index }) => ({
    key,
    before: after,
    after: before,
    index,
  }))
}

/** The rows after a step; what depends on them follows for the touched rows and their ladders only. */
export function applyStep(state: SheetState, step: Step): SheetState {
  const rows = new Map(state.rows)
  for (const { key, after } of step) {
    if (after) rows.set(key, withUnit(state, after))
    else rows.delete(key)
  }
  const moved = step.filter(({ before, after }) => !before || !after)
  const order = moved.length > 0 ? reordered(state.order, moved) : state.order
  const touched = step.map(({ key }) => key)
  const next: SheetState = {
    ...state,
    rows,
    order,
    ladders: laddersAfter(state.ladders, touched, { before: state.rows, after: rows }),
    refused: without(state.refused, touched),
    theirs: without(state.theirs, touched),
    skipped: state.skipped.size > 0 ? new Set<string>() : state.skipped,
    shown: shownAfter(state.shown, moved),
    ...marksAfter({ ...state, rows }, touched),
  }
  const checked = { ...next, problems: findProblems(next, touched, state.rows) }
  const isMoved = order !== state.order || next.hidden !== state.hidden
  return isMoved ? { ...checked, view: viewOf(checked) } : checked
}

/** Added rows stand where they were put, counted before the step; taken back they are gone. */
function reordered(order: readonly string[], moved: Step): readonly string[] {
  const gone = new Set(moved.filter(({ after }) => !after).map(({ key }) => key))
  const inserts = new Map<number, string[]>()
  for (const { key, before, index } of moved) {
    if (before) continue
    const place = Math.min(index, order.length)
    const known = inserts.get(place)
    if (known) known.push(key)
    else inserts.set(place, [key])
  }
  const inserted = (index: number) => inserts.get(index) ?? []
  const next: string[] = []
  for (const [index, key] of order.entries()) {
    next.push(...inserted(index))
    if (!gone.has(key)) next.push(key)
  }
  return [...next, ...inserted(order.length)]
}

/** A new row that names no unit is in the one that its article is counted in. */
function withUnit({ goods, originals }: SheetState, row: SheetRow): SheetRow {
  const base = row.cells.unit === '' && goods.get(row.facts.sku)?.baseUnit
  return base && !originals.has(row.key) ? rowWith(row, { ...row.cells, unit: base }) : row
}

/** Which rows differ from the list, and which of them are no longer to be seen. */
export function marksAfter(
  { rows, originals, changed, hidden }: SheetState,
  touched: readonly string[],
): Pick<SheetState, 'changed' | 'hidden'> {
  const nextChanged = new Set(changed)
  let nextHidden: Set<string> | null = null
  for (const key of touched) {
    const [row, original] = [rows.get(key), originals.get(key)]
    const isGone = !row || (row.removed && !original)
    const isSame = row && original && !row.removed && sameCells(row.cells, original.cells)
    toggle(nextChanged, key, !isGone && !isSame)
    if (isGone === hidden.has(key)) continue
    nextHidden ??= new Set(hidden)
    toggle(nextHidden, key, isGone)
  }
  return { changed: nextChanged, hidden: nextHidden ?? hidden }
}

function toggle(set: Set<string>, key: string, isIn: boolean): void {
  if (isIn) set.add(key)
  else set.delete(key)
}

function without<Value>(map: ReadonlyMap<string, Value>, keys: readonly string[]) {
  if (!keys.some((key) => map.has(key))) return map
  const next = new Map(map)
  for (const key of keys) next.delete(key)
  return next
}

function shownAfter(shown: SheetState['shown'], moved: Step): SheetState['shown'] {
  return shown && moved.length > 0 ? new Set([...shown, ...moved.map(({ key }) => key)]) : shown
}
