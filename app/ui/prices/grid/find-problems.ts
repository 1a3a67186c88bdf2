import { ladderProblems } from './ladder-problems.ts'
import { rowProblems } from './row-problems.ts'
import type { CellProblem } from './sheet-row.ts'
import { rowsOf, type SheetState } from './sheet-state.ts'

/** The problems after these rows changed: every ladder that one was or is in is looked at anew, all others stay. */
export function findProblems(
  state: SheetState,
  touched: readonly string[],
  before: SheetState['rows'],
): SheetState['problems'] {
  const problems = new Map(state.problems)
  const ladders = new Set<string>()
  for (const key of touched) {
    const [was, is] = [before.get(key), state.rows.get(key)]
    if (was) ladders.add(was.facts.ladder)
    if (is) ladders.add(is.facts.ladder)
    else problems.delete(key)
  }
  for (const ladder of ladders) checkLadder(state, ladder, problems)
  return problems
}

function checkLadder(
  state: SheetState,
  ladder: string,
  problems: Map<string, readonly CellProblem[]>,
): void {
  const { originals, goods, changed } = state
  const found = rowsOf(state, state.ladders.get(ladder) ?? [])
  const between = ladderProblems(found, originals)
  for (const row of found) {
    const own = changed.has(row.key) && !row.removed ? rowProblems(row, goods) : none
    const all = together(own, between.get(row.key))
    if (all.length > 0) problems.set(row.key, all)
    else problems.delete(row.key)
  }
}

function together(
  own: readonly CellProblem[],
  between: readonly CellProblem[] = none,
): readonly CellProblem[] {
  if (between.length === 0) return own
  return own.length === 0 ? between : [...own, ...between]
}

const none: readonly CellProblem[] = []
