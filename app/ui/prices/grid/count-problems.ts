import type { SheetState } from './sheet-state.ts'

/** Cells that keep the sheet from being saved, those that the last saving was refused for included. */
export function countWrong(state: SheetState): number {
  return countOwnWrong(state) + count(state.refused, 'wrong')
}

/** Those that the sheet finds itself. */
export function countOwnWrong({ problems }: SheetState): number {
  return count(problems, 'wrong')
}

export function countDearer({ problems }: SheetState): number {
  return count(problems, 'confirm')
}

function count(problems: SheetState['problems'], weight: 'wrong' | 'confirm'): number {
  let found = 0
  for (const cells of problems.values()) {
    found += cells.filter((problem) => problem.weight === weight).length
  }
  return found
}
