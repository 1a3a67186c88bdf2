import { useText } from '../../i18n/use-text.ts'
import { Icon } from '../../icon.tsx'
import { CellEditor } from './cell-editor.tsx'
import { gridColumns } from './sheet-columns.ts'
import type { Editing, EditorHandlers } from './use-editing.ts'

type BlankProps = {
  index: number
  start: number
  activeColumn: number
  editing: Editing | null
  editor: EditorHandlers
  code: string
}

/** The row below the last: a SKU that is typed there, or lines that are pasted there, become rows. */
export function BlankLine({ index, start, activeColumn, editing, editor, code }: BlankProps) {
  const t = useText('priceSheet')
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className="sheet-line sheet-blank"
      style={{ transform: `translateY(${start}px)` }}
    >
      <div role="rowheader" aria-colindex={1} className="sheet-gutter" data-row={index}>
        <Icon name="plus" />
      </div>
      {gridColumns.map((name, column) => (
        <div
          key={name}
          role="gridcell"
          aria-colindex={column + 2}
          aria-selected={activeColumn === column}
          className={`sheet-cell sheet-${name} ${activeColumn === column ? 'sheet-active' : ''}`}
          tabIndex={activeColumn === column && !(name === 'sku' && editing) ? 0 : -1}
          data-row={index}
          data-column={column}
        >
          {name === 'sku' && !editing && <span className="sheet-text">{t('addRow')}</span>}
          {name === 'sku' && editing && (
            <CellEditor
              editing={editing}
              editor={editor}
              label={t('columns.sku')}
              code={code}
              numeric={false}
            />
          )}
        </div>
      ))}
    </div>
  )
}
