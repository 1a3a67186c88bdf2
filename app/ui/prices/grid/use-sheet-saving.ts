import { useCallback, useState } from 'react'
import { countDearer, countOwnWrong } from './count-problems.ts'
import type { OpenDialog } from './open-dialog.ts'
import { type Saving, useSaveSheet } from './use-save-sheet.ts'
import type { SheetActions } from './use-sheet.ts'

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
    if (countOwnWrong(state) > 0) return setListOpen(true)
    if (countDearer(state) > 0) return open('dearer')
    send(false)
  }, [actions, isBusy, send, open])
  return { ...saving, isListOpen, setListOpen, save }
}
