import type { LineProps } from './sheet-line.tsx'
import { problemsOf, rangeOf, type SheetState } from './sheet-state.ts'
import type { Editing } from './use-editing.ts'

type Derived = Omit<LineProps, 'start' | 'code' | 'taxMode' | 'locale' | 'editor'>

/** What one row of the view is drawn from; null for the blank one below the last. */
export function linePropsOf(
  state: SheetState,
  index: number,
  { editing, fillTo }: { editing: Editing | null; fillTo: number | null },
): Derived | null {
  const key = state.view[index]
  const row = key === undefined ? undefined : state.rows.get(key)
  if (!row) return null
  const { sku, ladder } = row.facts
  const above = state.rows.get(state.view[index - 1] ?? '')
  const { top, bottom, left, right } = rangeOf(state.selection)
  const { focus } = state.selection
  const isFilling = fillTo !== null && index > bottom && index <= fillTo
  const isIn = (index >= top && index <= bottom) || isFilling
  return {
    index,
    row,
    original: state.originals.get(row.key),
    goods: state.goods.get(sku),
    problems: problemsOf(state, row.key),
    isFurther: above?.facts.ladder === ladder,
    isChanged: state.changed.has(row.key),
    isSkipped: state.skipped.has(row.key),
    left: isIn ? left : -1,
    right: isIn ? right : -2,
    isFilling,
    activeColumn: focus.row === index ? focus.column : -1,
    handleColumn: index === bottom ? right : -1,
    editing: editing?.row === index ? editing : null,
  }
}
