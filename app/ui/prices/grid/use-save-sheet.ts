import { useFetcher } from '@remix-run/react'
import { useCallback, useEffect, useRef } from 'react'
import { showToast } from '../../toast-store.ts'
import { changedRows, changeOfSheet } from './change-of-sheet.ts'
import type { SaveRefusal } from './saving.ts'
import type { SheetRow } from './sheet-row.ts'
import type { SheetActions } from './use-sheet.ts'

/** What the action answers, or that no answer came: then everything stays as it is. */
export type SaveAnswer =
  | { kind: 'saved'; added: number; changed: number; removed: number }
  | ({ kind: 'refused' } & SaveRefusal)
  | { kind: 'failed' }

export type Saving = {
  isBusy: boolean
  hasFailed: boolean
  send: (confirmDearer: boolean) => void
}

/** Sends what is changed as one change; its answer says what the list says now, or what speaks against it. */
export function useSaveSheet({ now, dispatch }: SheetActions, onRefused: () => void): Saving {
  const { state, data, submit } = useFetcher<SaveAnswer>()
  const sent = useRef<readonly SheetRow[]>([])
  const answered = useRef<SaveAnswer | undefined>()
  const send = useCallback(
    (confirmDearer: boolean) => {
      sent.current = changedRows(now())
      const form = new FormData()
      form.set('change', JSON.stringify(changeOfSheet(now(), confirmDearer)))
      submit(form, { method: 'post', encType: 'multipart/form-data' })
    },
    [now, submit],
  )
  useEffect(() => {
    if (state !== 'idle' || !data || answered.current === data) return
    answered.current = data
    if (data.kind === 'refused') {
      dispatch({ type: 'refused', refusal: data })
      onRefused()
    }
    if (data.kind !== 'saved') return
    dispatch({ type: 'saved', sent: sent.current })
    const { added, changed, removed } = data
    showToast({ key: 'priceSheet:saved', parameters: { added, changed, removed } })
  }, [state, data, dispatch, onRefused])
  const isBusy = state !== 'idle'
  return { isBusy, hasFailed: !isBusy && data?.kind === 'failed', send }
}
