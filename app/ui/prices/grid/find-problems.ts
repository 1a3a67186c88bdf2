import { ladderKey, ladderProblems } from './ladder-problems.ts'
import { rowProblems } from './row-problems.ts'
import type { CellProblem } from './sheet-row.ts'
import type { SheetState, Step } from './sheet-state.ts'

/** The problems after a step: every ladder that it touched is looked at anew, all others stay. */
export function findProblems(state: SheetState, step: Step): SheetState['problems'] {
  const touched = step.flatMap(({ before, after }) => [before, after]).filter((row) => row !== null)
  const problems = new Map(state.problems)
  for (const { key } of step) if (!state.rows.has(key)) problems.delete(key)
  for (const ladder of new Set(touched.map(({ cells }) => ladderKey(cells)))) {
    checkLadder(state, ladder, problems)
  }
  return problems
}

function checkLadder(
  { ladders, rows, originals, goods, changed }: SheetState,
  ladder: string,
  problems: Map<string, readonly CellProblem[]>,
): void {
  const found = (ladders.get(ladder) ?? []).flatMap((key) => rows.get(key) ?? [])
  const standing = found.filter(({ removed }) => !removed)
  const between = ladderProblems(
    standing.map(({ key, cells }) => ({ key, cells, original: originals.get(key)?.cells ?? null })),
  )
  for (const row of found) {
    const own = changed.has(row.key) && !row.removed ? rowProblems(row.cells, goods) : []
    const all = [...own, ...(between.get(row.key) ?? [])]
    if (all.length > 0) problems.set(row.key, all)
    else problems.delete(row.key)
  }
}
