import { type RefObject, useEffect, useRef } from 'react'
import type { Selection } from './sheet-state.ts'

type GridFocus = {
  container: RefObject<HTMLElement>
  selection: Selection
  isEditing: boolean
}

/** The focus goes along with the active cell, and comes into view, as long as it is in the grid at all. */
export function useGridFocus({ container, selection, isEditing }: GridFocus): void {
  const wasEditing = useRef(false)
  const { row, column } = selection.focus
  useEffect(() => {
    const grid = container.current
    const cell = grid?.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`)
    const isHere = grid?.contains(document.activeElement) || wasEditing.current
    wasEditing.current = isEditing
    if (!cell || isEditing) return
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    if (isHere) cell.focus({ preventScroll: true })
  }, [container, row, column, isEditing])
}

/** Gives the focus to the active cell from outside the grid. */
export function focusActiveCell(container: RefObject<HTMLElement>): void {
  container.current?.querySelector<HTMLElement>('[role="gridcell"][tabindex="0"]')?.focus()
}
