import { applyStep, reversed } from './apply-step.ts'
import { markRefused, markSaved, type SaveRefusal, takeSide } from './saving.ts'
import type { GoodsBySku } from './sheet-goods.ts'
import type { SheetRow } from './sheet-row.ts'
import {
  at,
  rowsOf,
  type Selection,
  type SheetFilter,
  type SheetState,
  type Step,
} from './sheet-state.ts'
import { foundBy, viewOf } from './sheet-view.ts'

export type SheetAction =
  | {
      type: 'apply'
      step: Step
      selection?: Selection | undefined
      skipped?: readonly string[] | undefined
    }
  | { type: 'undo' }
  | { type: 'redo' }
  | { type: 'select'; selection: Selection }
  | { type: 'filter'; filter: SheetFilter }
  | { type: 'goods'; goods: GoodsBySku }
  | { type: 'saved'; sent: readonly SheetRow[] }
  | { type: 'refused'; refusal: SaveRefusal }
  | { type: 'jump'; key: string; column: number }
  | { type: 'take'; key: string; side: 'mine' | 'theirs' }

const mostSteps = 200

/** The whole sheet: what was done, and what it looks like after one more thing. */
export function sheetReducer(state: SheetState, action: SheetAction): SheetState {
  switch (action.type) {
    case 'apply':
      return applied(state, action)
    case 'undo':
      return walked(state, 'undo')
    case 'redo':
      return walked(state, 'redo')
    case 'select':
      return { ...state, selection: action.selection }
    case 'filter':
      return filtered(state, action.filter)
    case 'goods':
      return withGoods(state, action.goods)
    case 'saved':
      return markSaved(state, action.sent)
    case 'refused':
      return markRefused(state, action.refusal)
    case 'jump':
      return jumped(state, action)
    case 'take':
      return takeSide(state, action.key, action.side)
  }
}

function applied(
  state: SheetState,
  { step, selection = state.selection, skipped = [] }: Extract<SheetAction, { type: 'apply' }>,
): SheetState {
  const marked = { selection, skipped: new Set(skipped) }
  if (step.length === 0) return { ...state, ...marked }
  const added = step.filter(({ before }) => !before).length
  const undo = [...state.undo, step].slice(-mostSteps)
  const nextKey = state.nextKey + added
  return { ...applyStep(state, step), ...marked, undo, redo: [], nextKey }
}

/** One step back or forth; the focus goes to where something happened. */
function walked(state: SheetState, way: 'undo' | 'redo'): SheetState {
  const step = state[way].at(-1)
  if (!step) return state
  const next = applyStep(state, way === 'undo' ? reversed(step) : step)
  const row = next.view.indexOf(step[0]?.key ?? '')
  const { column } = state.selection.focus
  const selection = at(
    row < 0 ? Math.min(state.selection.focus.row, next.view.length) : row,
    column,
  )
  return way === 'undo'
    ? { ...next, selection, undo: state.undo.slice(0, -1), redo: [...state.redo, step] }
    : { ...next, selection, redo: state.redo.slice(0, -1), undo: [...state.undo, step] }
}

function filtered(state: SheetState, filter: SheetFilter): SheetState {
  const next = { ...state, filter, shown: foundBy(state, filter) }
  return { ...next, view: viewOf(next), selection: at(0, state.selection.focus.column) }
}

/** To a cell wherever it is, also where the filter hides it. */
function jumped(state: SheetState, { key, column }: { key: string; column: number }): SheetState {
  const seen = state.view.includes(key) ? state : filtered(state, { q: '', show: 'all' })
  return { ...seen, selection: at(Math.max(seen.view.indexOf(key), 0), column) }
}

/** What was asked about articles: rows of theirs without a unit get one, and all of them are looked at again. */
function withGoods(state: SheetState, found: GoodsBySku): SheetState {
  const goods = new Map([...state.goods, ...found])
  const rows = rowsOf(state, state.changed)
  const concerned = rows.filter(({ facts }) => found.has(facts.sku))
  const step = concerned.map((row) => ({ key: row.key, before: row, after: row, index: 0 }))
  const { refused, theirs, skipped } = state
  return { ...applyStep({ ...state, goods }, step), refused, theirs, skipped }
}
