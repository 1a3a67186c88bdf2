import type { SheetRow } from './sheet-row.ts'
import type { SheetState } from './sheet-state.ts'

type Rows = SheetState['rows']

/** Which rows are one ladder after some of them changed; a ladder that none left or joined stays the same list. */
export function laddersAfter(
  ladders: SheetState['ladders'],
  touched: readonly string[],
  { before, after }: { before: Rows; after: Rows },
): SheetState['ladders'] {
  const left = new Set<string>()
  const moves: { key: string; from: string | null; to: string | null }[] = []
  for (const key of touched) {
    const [from, to] = [ladderOf(before.get(key)), ladderOf(after.get(key))]
    if (from === to) continue
    moves.push({ key, from, to })
    if (from !== null) left.add(key)
  }
  if (moves.length === 0) return ladders
  const next = new Map(ladders)
  const rewritten = new Map<string, string[]>()
  const listOf = (ladder: string): string[] => {
    const known = rewritten.get(ladder)
    if (known) return known
    const list = (next.get(ladder) ?? []).filter((key) => !left.has(key))
    rewritten.set(ladder, list)
    next.set(ladder, list)
    return list
  }
  for (const { key, from, to } of moves) {
    if (from !== null) listOf(from)
    if (to !== null) listOf(to).push(key)
  }
  return next
}

const ladderOf = (row: SheetRow | undefined) => row?.facts.ladder ?? null
