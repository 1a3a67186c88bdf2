import { type FocusEvent, type PointerEvent, type RefObject, useRef, useState } from 'react'
import { planExtend } from './plan-fill.ts'
import { lastColumn } from './sheet-columns.ts'
import { at, rangeOf, type Selection } from './sheet-state.ts'
import type { Editor } from './use-editing.ts'
import type { SheetActions } from './use-sheet.ts'

export type GridPointer = {
  /** The last row that the fill handle was pulled to; null while it rests. */
  fillTo: number | null
  handlers: {
    onPointerDown: (event: PointerEvent) => void
    onPointerMove: (event: PointerEvent) => void
    onPointerUp: () => void
    onDoubleClick: () => void
    onFocus: (event: FocusEvent) => void
  }
}

/** A press selects, with Shift or pulled by a mouse it extends; the handle fills; a second press opens the cell. */
export function useGridPointer(
  { now, select, apply }: SheetActions,
  { begin, editing }: Pick<Editor, 'begin' | 'editing'>,
  container: RefObject<HTMLElement>,
): GridPointer {
  const pulling = useRef<'selection' | 'handle' | null>(null)
  const [fillTo, setFillTo] = useState<number | null>(null)
  const onPointerDown = (event: PointerEvent) => {
    const { target, button, pointerType } = event
    if (button !== 0 || !(target instanceof Element) || target.closest('.sheet-editor')) return
    if (target.closest('[data-handle]')) {
      event.preventDefault()
      pulling.current = 'handle'
      return setFillTo(rangeOf(now().selection).bottom)
    }
    const place = placeOf(target)
    if (!place) return
    const { selection } = now()
    const isMouse = pointerType === 'mouse'
    if (!isMouse && !editing && isFocus(selection, place)) return begin(null)
    pulling.current = isMouse ? 'selection' : null
    select(pressed(selection, place, event.shiftKey))
  }
  const onPointerMove = (event: PointerEvent) => {
    if (!pulling.current || event.buttons !== 1) return
    scrollAtEdge(container.current, event)
    const place = placeOf(document.elementFromPoint(event.clientX, event.clientY))
    if (!place) return
    if (pulling.current === 'handle') return setFillTo(place.row)
    const { selection } = now()
    if (!isFocus(selection, place)) select(pressed(selection, place, true))
  }
  const onPointerUp = () => {
    const state = now()
    const { top, bottom, left, right } = rangeOf(state.selection)
    if (pulling.current === 'handle' && fillTo !== null && fillTo > bottom) {
      const last = Math.min(fillTo, state.view.length - 1)
      const filled = { anchor: { row: top, column: left }, focus: { row: last, column: right } }
      apply(planExtend(state, last), filled)
    }
    pulling.current = null
    setFillTo(null)
  }
  // A screen reader may put the focus on any cell: that is then the active one.
  const onFocus = ({ target }: FocusEvent) => {
    const place = target.matches('[role="gridcell"]') ? placeOf(target) : null
    if (place && !isFocus(now().selection, place)) select(at(place.row, place.column))
  }
  return {
    fillTo,
    handlers: {
      onPointerDown,
      onPointerMove,
      onPointerUp,
      onFocus,
      onDoubleClick: () => begin(null),
    },
  }
}

type Pressed = { row: number; column: number; isHead: boolean }

function isFocus({ focus }: Selection, { row, column }: Pressed): boolean {
  return focus.row === row && focus.column === column
}

function pressed(
  { anchor }: Selection,
  { row, column, isHead }: Pressed,
  extend: boolean,
): Selection {
  if (isHead) return { anchor: { row, column }, focus: { row, column: lastColumn } }
  return extend ? { anchor, focus: { row, column } } : at(row, column)
}

function placeOf(target: Element | null): Pressed | null {
  const cell = target?.closest<HTMLElement>('[data-row]')
  if (!cell) return null
  const { row, column, head } = cell.dataset
  return { row: Number(row), column: Number(column ?? 0), isHead: head !== undefined }
}

/** Pulled to the upper or lower edge, the rows come along. */
function scrollAtEdge(grid: HTMLElement | null, { clientY }: PointerEvent): void {
  if (!grid) return
  const { top, bottom } = grid.getBoundingClientRect()
  if (clientY > bottom - 28) grid.scrollTop += 24
  else if (clientY < top + 60) grid.scrollTop -= 24
}
