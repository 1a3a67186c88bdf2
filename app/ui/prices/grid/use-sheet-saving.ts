import { useCallback, useState } from 'react'
import type { OpenDialog } from './sheet-dialogs.tsx'
import type { SheetState } from './sheet-state.ts'
import { type Saving, useSaveSheet } from './use-save-sheet.ts'
import type { SheetActions } from './use-sheet.ts'

/** Cells that keep the sheet from being saved, those that the last saving was refused for included. */
export function countWrong(state: SheetState): number {
  return count(state.problems, 'wrong') + count(state.refused, 'wrong')
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

export type SheetSaving = Saving & {
  isListOpen: boolean
  setListOpen: (isOpen: boolean) => void
  /** Saves, or shows what is in the way of it. */
  save: () => void
}

/** What is wrong here is shown before anything is sent; dearer breaks are asked about once. */
export function useSheetSaving(
  actions: SheetActions,
  open: (dialog: OpenDialog) => void,
): SheetSaving {
  const [isListOpen, setListOpen] = useState(false)
  const showList = useCallback(() => setListOpen(true), [])
  const saving = useSaveSheet(actions, showList)
  const { isBusy, send } = saving
  const save = useCallback(() => {
    const state = actions.now()
    if (isBusy || state.changed.size === 0) return
    if (count(state.problems, 'wrong') > 0) return setListOpen(true)
    if (countDearer(state) > 0) return open('dearer')
    send(false)
  }, [actions, isBusy, send, open])
  return { ...saving, isListOpen, setListOpen, save }
}
