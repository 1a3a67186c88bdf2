import { useMemo, useRef, useState } from 'react'
import type { PriceSheetView } from '#app/domain/prices/price-sheet.ts'
import { useFormattingLocale } from '../../i18n/i18n-context.tsx'
import { LeaveGuard } from './leave-guard.tsx'
import type { OpenDialog } from './open-dialog.ts'
import { columnIndex } from './sheet-columns.ts'
import { SheetDialogs } from './sheet-dialogs.tsx'
import { SheetFooter } from './sheet-footer.tsx'
import { SheetGrid } from './sheet-grid.tsx'
import { SheetToolbar } from './sheet-toolbar.tsx'
import { useClipboard } from './use-clipboard.ts'
import { useEditing } from './use-editing.ts'
import { useGoods } from './use-goods.ts'
import { focusActiveCell } from './use-grid-focus.ts'
import { useGridPointer } from './use-grid-pointer.ts'
import { useSheet } from './use-sheet.ts'
import { useSheetCommands } from './use-sheet-commands.ts'
import { useSheetSaving } from './use-sheet-saving.ts'

/** A price list as a spreadsheet: type, paste, fill, change in bulk, and save it all at once. */
export function PriceSheet({ source }: { source: PriceSheetView }) {
  const { list } = source
  const { state, actions } = useSheet(source)
  const container = useRef<HTMLDivElement>(null)
  const search = useRef<HTMLInputElement>(null)
  const [dialog, setDialog] = useState<OpenDialog>(null)
  const editor = useEditing(actions, useFormattingLocale())
  const pointer = useGridPointer(actions, editor, container)
  const clipboard = useClipboard(actions)
  const saving = useSheetSaving(actions, setDialog)
  const { save } = saving
  const openers = useMemo(
    () => ({
      save,
      bulk: () => setDialog('bulk'),
      find: () => search.current?.focus(),
      help: () => setDialog('keys'),
    }),
    [save],
  )
  const commands = useSheetCommands(actions, editor, { container, openers })
  useGoods(state, actions, list.code)
  const toGrid = () => focusActiveCell(container)
  return (
    <div className="sheet-frame" data-changed={state.changed.size}>
      <SheetToolbar
        state={state}
        run={commands.run}
        onFilter={(filter) => actions.dispatch({ type: 'filter', filter })}
        search={search}
        onLeaveSearch={toGrid}
      />
      <SheetGrid
        {...{ state, list, editor, pointer, container, clipboard }}
        onKeyDown={commands.onKeyDown}
      />
      <SheetFooter
        {...{ state, saving }}
        onDiscard={() => setDialog('discard')}
        onTake={(key, side) => actions.dispatch({ type: 'take', key, side })}
        onJump={(key, column) => {
          actions.dispatch({ type: 'jump', key, column: columnIndex(column) })
          requestAnimationFrame(toGrid)
        }}
      />
      <SheetDialogs
        {...{ state, actions, dialog, saving, currency: list.currency }}
        onClose={() => {
          setDialog(null)
          requestAnimationFrame(toGrid)
        }}
      />
      <LeaveGuard changed={state.changed.size} />
    </div>
  )
}
