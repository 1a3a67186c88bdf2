import { lastColumn } from './sheet-columns.ts'
import type { Move } from './sheet-keys.ts'
import type { Selection } from './sheet-state.ts'

/** The rows of the view, with the blank one below as the last; a page is what is seen at once. */
type Size = { lastRow: number; page: number }

/** Where a move leads; extended, the selection reaches from where it began to there. */
export function moveSelection(
  { anchor, focus }: Selection,
  { to, extend }: { to: Move; extend: boolean },
  { lastRow, page }: Size,
): Selection {
  const { row, column } = focus
  const places: Record<Move, readonly [row: number, column: number]> = {
    up: [row - 1, column],
    down: [row + 1, column],
    left: [row, column - 1],
    right: [row, column + 1],
    pageUp: [row - page, column],
    pageDown: [row + page, column],
    rowStart: [row, 0],
    rowEnd: [row, lastColumn],
    top: [0, column],
    bottom: [lastRow, column],
    first: [0, 0],
    last: [lastRow, lastColumn],
  }
  const [toRow, toColumn] = places[to]
  const place = { row: within(toRow, lastRow), column: within(toColumn, lastColumn) }
  return { anchor: extend ? anchor : place, focus: place }
}

function within(index: number, last: number): number {
  return Math.min(Math.max(index, 0), last)
}
