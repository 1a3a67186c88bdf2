import type { PriceRowValue } from '#app/domain/prices/price-list-change.ts'
import type { GoodsBySku } from './sheet-goods.ts'
import type { CellProblem, OriginalRow, SheetRow } from './sheet-row.ts'

/** One row before and after a step; `before` is null for a row that the step adds, at `index` of the order. */
export type Patch = {
  readonly key: string
  readonly before: SheetRow | null
  readonly after: SheetRow | null
  readonly index: number
}
export type Step = readonly Patch[]

type Place = { readonly row: number; readonly column: number }
/** Places in the view; the row below the last one is the blank one. */
export type Selection = { readonly anchor: Place; readonly focus: Place }

export type SheetFilter = { readonly q: string; readonly show: 'all' | 'changed' | 'wrong' | 'low' }

/** What the list says now of a row that somebody else changed; null: they took it out. */
export type Theirs = PriceRowValue | null

export type SheetState = {
  readonly timeZone: string
  readonly taxMode: 'net' | 'gross'
  readonly goods: GoodsBySku
  readonly order: readonly string[]
  readonly rows: ReadonlyMap<string, SheetRow>
  readonly originals: ReadonlyMap<string, OriginalRow>
  /** Keys of the rows of one variant and unit. */
  readonly ladders: ReadonlyMap<string, readonly string[]>
  readonly changed: ReadonlySet<string>
  /** Removed before they were ever saved, or saved as removed: no longer shown. */
  readonly hidden: ReadonlySet<string>
  /** What the sheet itself finds wrong. */
  readonly problems: ReadonlyMap<string, readonly CellProblem[]>
  /** What the last saving was refused for, until the row is changed. */
  readonly refused: ReadonlyMap<string, readonly CellProblem[]>
  readonly theirs: ReadonlyMap<string, Theirs>
  /** Rows that the last bulk change left as they were: the price would have become zero or less. */
  readonly skipped: ReadonlySet<string>
  readonly filter: SheetFilter
  /** What the filter found when it was set, and what was added since; null for all. */
  readonly shown: ReadonlySet<string> | null
  /** The keys as they stand on the screen. */
  readonly view: readonly string[]
  readonly selection: Selection
  readonly undo: readonly Step[]
  readonly redo: readonly Step[]
  readonly nextKey: number
}

/** The rows and columns of a selection, first and last inclusive. */
export function rangeOf({ anchor, focus }: Selection) {
  return {
    top: Math.min(anchor.row, focus.row),
    bottom: Math.max(anchor.row, focus.row),
    left: Math.min(anchor.column, focus.column),
    right: Math.max(anchor.column, focus.column),
  }
}

/** The rows that a selection covers, without the blank one. */
export function selectedRows({ view, rows, selection }: SheetState): SheetRow[] {
  const { top, bottom } = rangeOf(selection)
  return rowsOf({ rows }, view.slice(top, bottom + 1))
}

export function rowsOf({ rows }: Pick<SheetState, 'rows'>, keys: Iterable<string>): SheetRow[] {
  const found: SheetRow[] = []
  for (const key of keys) {
    const row = rows.get(key)
    if (row) found.push(row)
  }
  return found
}

export function at(row: number, column: number): Selection {
  return { anchor: { row, column }, focus: { row, column } }
}

/** All that is wrong with a row, its own findings first. */
export function problemsOf(state: SheetState, key: string): readonly CellProblem[] {
  const [own, refused] = [state.problems.get(key), state.refused.get(key)]
  if (!refused) return own ?? none
  return own ? [...own, ...refused] : refused
}

const none: readonly CellProblem[] = []
