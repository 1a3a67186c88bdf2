import type { ReactNode } from 'react'
import { Button } from '../../button.tsx'
import { Dialog } from '../../dialog.tsx'
import { useText } from '../../i18n/use-text.ts'
import { BulkDialog } from './bulk-dialog.tsx'
import { changedRows } from './change-of-sheet.ts'
import { countDearer } from './count-problems.ts'
import { KeysDialog } from './keys-dialog.tsx'
import type { OpenDialog } from './open-dialog.ts'
import { planBulk } from './plan-bulk.ts'
import { rowWith } from './row-facts.ts'
import type { SheetRow } from './sheet-row.ts'
import { rowsOf, type SheetState, selectedRows } from './sheet-state.ts'
import type { SheetActions } from './use-sheet.ts'
import type { SheetSaving } from './use-sheet-saving.ts'

type DialogsProps = {
  state: SheetState
  actions: SheetActions
  dialog: OpenDialog
  saving: Pick<SheetSaving, 'send'>
  currency: string
  onClose: () => void
}

/** The one dialog that is open, if any. */
export function SheetDialogs({ state, actions, dialog, saving, currency, onClose }: DialogsProps) {
  const t = useText('priceSheet')
  if (dialog === 'bulk') return <Bulk {...{ state, actions, currency, onClose }} />
  if (dialog === 'keys') return <KeysDialog onClose={onClose} />
  if (dialog === 'dearer') {
    return (
      <Question
        title={t('dearerTitle')}
        verb={t('dearerConfirm')}
        onClose={onClose}
        onYes={() => saving.send(true)}
      >
        {t('dearerQuestion', { count: countDearer(state) })}
      </Question>
    )
  }
  if (dialog !== 'discard') return null
  return (
    <Question
      title={t('discardTitle')}
      verb={t('discard')}
      onClose={onClose}
      onYes={() => actions.apply(planDiscard(state))}
    >
      {t('discardQuestion', { count: state.changed.size })}
    </Question>
  )
}

/** Every row as the list has it; one step, so that it can be undone. */
function planDiscard(state: SheetState) {
  return changedRows(state).map((row) => {
    const cells = state.originals.get(row.key)?.cells
    const after: SheetRow = cells
      ? { ...rowWith(row, cells), removed: false }
      : { ...row, removed: true }
    return { key: row.key, before: row, after, index: 0 }
  })
}

function Bulk({ state, actions, currency, onClose }: Omit<DialogsProps, 'dialog' | 'saving'>) {
  const all = rowsOf(state, state.view)
  return (
    <BulkDialog
      selected={selectedRows(state)}
      all={all}
      currency={currency}
      onClose={onClose}
      onApply={(rows, change) => {
        actions.dispatch({ type: 'apply', ...planBulk(state, rows, change) })
        onClose()
      }}
    />
  )
}

type QuestionProps = {
  title: string
  verb: string
  children: ReactNode
  onClose: () => void
  onYes: () => void
}

function Question({ title, verb, children, onClose, onYes }: QuestionProps) {
  const words = useText('words')
  const yes = () => {
    onYes()
    onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      footer={
        <>
          <Button type="button" onClick={onClose}>
            {words('actions.cancel')}
          </Button>
          <Button type="button" kind="primary" onClick={yes}>
            {verb}
          </Button>
        </>
      }
    >
      <p>{children}</p>
    </Dialog>
  )
}
