import { useCallback, useMemo, useState } from 'react'
import { readTyped, typedText } from './cell-text.ts'
import { moveSelection } from './move-selection.ts'
import { planEdits } from './plan-edits.ts'
import { planArticle } from './plan-rows.ts'
import { cellColumnAt, columnIndex } from './sheet-columns.ts'
import type { Move } from './sheet-keys.ts'
import { at, type Selection, type SheetState, type Step } from './sheet-state.ts'
import type { SheetActions } from './use-sheet.ts'

/** `key` is null on the blank row. `replaces`: begun by typing over the cell, so that arrows move on. */
export type Editing = {
  key: string | null
  row: number
  column: number
  text: string
  replaces: boolean
}

export type Editor = {
  editing: Editing | null
  begin: (typed: string | null) => void
  handlers: EditorHandlers
}

export type EditorHandlers = {
  /** Keeps the text in the cell that was open, and moves on or leaves the selection where it is by now. */
  commit: (cell: Editing, text: string, to: Move | null) => void
  cancel: () => void
}

/** One cell at a time is open for typing. */
export function useEditing({ now, apply, select }: SheetActions, locale: string): Editor {
  const [editing, setEditing] = useState<Editing | null>(null)
  const begin = useCallback(
    (typed: string | null) => setEditing(opened(now(), typed, locale)),
    [now, locale],
  )
  const cancel = useCallback(() => setEditing(null), [])
  const commit = useCallback(
    (cell: Editing, text: string, to: Move | null) => {
      setEditing(null)
      const { step, selection } = committed(now(), cell, { text, to, locale })
      if (step.length > 0) apply(step, selection)
      else select(selection)
    },
    [now, apply, select, locale],
  )
  const handlers = useMemo(() => ({ commit, cancel }), [commit, cancel])
  return { editing, begin, handlers }
}

type Typed = { text: string; to: Move | null; locale: string }

/** What a text does to the cell that it was typed in, and where the selection goes. */
function committed(
  state: SheetState,
  cell: Editing,
  { text, to, locale }: Typed,
): { step: Step; selection: Selection } {
  const selection = to ? moved(cell, to, state) : state.selection
  const column = cellColumnAt(cell.column)
  if (cell.key === null) {
    const sku = text.trim()
    if (sku === '') return { step: [], selection }
    const price = at(state.view.length, columnIndex('unitPrice'))
    return { step: planArticle(state, sku), selection: to ? price : selection }
  }
  const value = column && state.rows.get(cell.key)?.cells[column]
  if (!column || text === typedText(column, value ?? '', locale)) return { step: [], selection }
  const edit = { key: cell.key, column, value: readTyped(column, text, locale) }
  return { step: planEdits(state, [edit]), selection }
}

function moved({ row, column }: Editing, to: Move, { view }: SheetState): Selection {
  return moveSelection(at(row, column), { to, extend: false }, { lastRow: view.length, page: 1 })
}

function opened(state: SheetState, typed: string | null, locale: string): Editing | null {
  const { row, column } = state.selection.focus
  const cell = cellColumnAt(column)
  const found = state.rows.get(state.view[row] ?? '')
  if (!cell || found?.removed || (!found && cell !== 'sku')) return null
  const text = found ? typedText(cell, found.cells[cell], locale) : ''
  return { key: found?.key ?? null, row, column, text: typed ?? text, replaces: typed !== null }
}
