import { memo } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { Icon } from '../../icon.tsx'
import { CellEditor } from './cell-editor.tsx'
import { shownText } from './cell-text.ts'
import { type Margin, marginOf } from './margin.ts'
import { MarginText } from './margin-text.tsx'
import { SheetCell } from './sheet-cell.tsx'
import { cellColumnAt, type GridColumn, gridColumns, isFigure } from './sheet-columns.ts'
import type { SheetGoods } from './sheet-goods.ts'
import type { CellProblem, OriginalRow, SheetRow } from './sheet-row.ts'
import type { Editing, EditorHandlers } from './use-editing.ts'

export type LineProps = {
  index: number
  /** Pixels from the top of all rows. */
  start: number
  row: SheetRow
  original: OriginalRow | undefined
  goods: SheetGoods | null | undefined
  problems: readonly CellProblem[]
  /** The row above is of the same article and unit. */
  isFurther: boolean
  isChanged: boolean
  isSkipped: boolean
  /** First and last selected column; -1 for none. */
  left: number
  right: number
  isFilling: boolean
  activeColumn: number
  /** The column with the fill handle; -1 for none. */
  handleColumn: number
  editing: Editing | null
  editor: EditorHandlers
  code: string
  taxMode: 'net' | 'gross'
  locale: string
}

/** One row of the sheet; drawn again only when something of its own changed. */
export const SheetLine = memo(function SheetLine(props: LineProps) {
  const { index, start, row, isFurther, isChanged } = props
  const margin = marginOf(row, props.goods, props.taxMode)
  const classes = ['sheet-line', isFurther && 'sheet-further', row.removed && 'sheet-removed']
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={classes.filter(Boolean).join(' ')}
      style={{ transform: `translateY(${start}px)` }}
    >
      <LineHead index={index} row={row} isChanged={isChanged} isNew={!props.original} />
      {gridColumns.map((name, column) => (
        <LineCell key={name} {...props} name={name} column={column} margin={margin} />
      ))}
    </div>
  )
})

type HeadProps = { index: number; row: SheetRow; isChanged: boolean; isNew: boolean }

/** The row's number and what becomes of it; pressed, it selects the row. */
function LineHead({ index, row, isChanged, isNew }: HeadProps) {
  const t = useText('priceSheet')
  const state = row.removed ? 'removedRow' : isNew ? 'newRow' : isChanged ? 'changedRow' : null
  const icon = row.removed ? 'minus' : isNew ? 'plus' : null
  return (
    <div role="rowheader" aria-colindex={1} className="sheet-gutter" data-row={index} data-head="">
      {icon ? <Icon name={icon} /> : index + 1}
      {state && <span className="sr-only">{t(state)}</span>}
    </div>
  )
}

type LineCellProps = LineProps & { name: GridColumn; column: number; margin: Margin | null }

function LineCell(props: LineCellProps) {
  const { row, name, column, margin, editing, locale } = props
  const t = useText('priceSheet')
  const cell = cellColumnAt(column)
  const isOpen = editing?.column === column
  return (
    <SheetCell
      row={props.index}
      column={column}
      name={name}
      text={textOf(props)}
      isActive={props.activeColumn === column}
      isOpen={isOpen}
      {...marksOf(props)}
      note={name === 'unitPrice' && props.isSkipped ? t('skippedCell') : null}
      hasHandle={props.handleColumn === column && !isOpen}
      isEditable={cell !== null && !row.removed}
    >
      {name === 'margin' && margin && <MarginText margin={margin} locale={locale} />}
      {isOpen && (
        <CellEditor
          editing={editing}
          editor={props.editor}
          label={t(`columns.${name}`)}
          code={name === 'sku' ? props.code : null}
          numeric={isFigure(name)}
        />
      )}
    </SheetCell>
  )
}

const told: readonly GridColumn[] = ['sku', 'product', 'unit']

/** How a cell is marked: selected, being filled, changed, said once above already, wrong. */
function marksOf({ row, original, name, column, left, right, problems, ...props }: LineCellProps) {
  const cell = cellColumnAt(column)
  const isSelected = column >= left && column <= right
  return {
    isSelected,
    isFilling: props.isFilling && isSelected,
    isChanged: cell !== null && original !== undefined && original.cells[cell] !== row.cells[cell],
    isQuiet: props.isFurther && told.includes(name),
    problem: (!row.removed && problems.find((one) => one.column === cell)) || null,
  }
}

function textOf({ row, name, column, goods, margin, locale }: LineCellProps): string {
  const cell = cellColumnAt(column)
  if (cell) return shownText(cell, row.cells[cell], locale)
  if (name === 'product') return goods?.name ?? ''
  if (name === 'cost') return margin?.cost ? shownText('unitPrice', margin.cost, locale) : ''
  return ''
}
