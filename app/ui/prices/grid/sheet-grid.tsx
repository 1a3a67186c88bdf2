import { type ClipboardEventHandler, type KeyboardEvent, type RefObject, useId } from 'react'
import type { PriceSheetView } from '#app/domain/prices/price-sheet.ts'
import { useFormattingLocale } from '../../i18n/i18n-context.tsx'
import { useText } from '../../i18n/use-text.ts'
import { BlankLine } from './blank-line.tsx'
import { linePropsOf } from './line-props.ts'
import { gridColumns } from './sheet-columns.ts'
import { SheetHead } from './sheet-head.tsx'
import { SheetLine } from './sheet-line.tsx'
import type { SheetState } from './sheet-state.ts'
import type { Editor } from './use-editing.ts'
import { useGridFocus } from './use-grid-focus.ts'
import type { GridPointer } from './use-grid-pointer.ts'
import { useRowHeight } from './use-row-height.ts'
import { useVisibleRows } from './use-visible-rows.ts'

type GridProps = {
  state: SheetState
  list: PriceSheetView['list']
  editor: Editor
  pointer: GridPointer
  container: RefObject<HTMLDivElement>
  onKeyDown: (event: KeyboardEvent) => void
  clipboard: Record<'onCopy' | 'onCut' | 'onPaste', ClipboardEventHandler>
}

/** Only the rows that are seen are there, and the one with the focus. */
export function SheetGrid(props: GridProps) {
  const { state, list, editor, pointer, container, onKeyDown, clipboard } = props
  const t = useText('priceSheet')
  const locale = useFormattingLocale()
  const hintId = useId()
  const rowHeight = useRowHeight()
  const { row: focused, column } = state.selection.focus
  const count = state.view.length + 1
  const visible = useVisibleRows(container, rowHeight)
  useGridFocus({ container, selection: state.selection, isEditing: editor.editing !== null })
  const { editing, handlers } = editor
  const shared = { code: list.code, taxMode: list.taxMode, locale, editor: handlers }
  return (
    <div
      ref={container}
      role="grid"
      className="sheet"
      aria-label={t('gridOf', { name: list.name })}
      aria-describedby={hintId}
      aria-rowcount={count + 1}
      aria-colcount={gridColumns.length + 1}
      aria-multiselectable="true"
      onKeyDown={onKeyDown}
      {...clipboard}
      {...pointer.handlers}
    >
      <p id={hintId} className="sr-only">
        {t('gridHint')}
      </p>
      <SheetHead priceNote={`${list.currency} ${t(list.taxMode)}`} />
      <div role="rowgroup" className="sheet-body" style={{ height: count * rowHeight }}>
        {seen(visible.first, Math.min(visible.last, count - 1), focused).map((index) => {
          const start = index * rowHeight
          const line = linePropsOf(state, index, { editing, fillTo: pointer.fillTo })
          if (line) return <SheetLine key={line.row.key} {...shared} {...line} start={start} />
          const activeColumn = focused === index ? column : -1
          const blank = {
            index,
            start,
            activeColumn,
            editing: editing?.row === index ? editing : null,
          }
          return <BlankLine key="blank" {...blank} editor={handlers} code={list.code} />
        })}
      </div>
    </div>
  )
}

/** The rows from first to last, and the focused one wherever it is. */
function seen(first: number, last: number, focused: number): number[] {
  const from = Math.max(first, 0)
  const indexes = Array.from({ length: Math.max(last - from + 1, 0) }, (_, offset) => from + offset)
  if (focused < from) return [focused, ...indexes]
  return focused > last ? [...indexes, focused] : indexes
}
