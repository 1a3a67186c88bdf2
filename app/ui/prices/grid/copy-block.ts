import { typedText } from './cell-text.ts'
import { marginOf } from './margin.ts'
import { type GridColumn, gridColumns } from './sheet-columns.ts'
import type { CellColumn, SheetRow } from './sheet-row.ts'
import { rangeOf, type SheetState, selectedRows } from './sheet-state.ts'
import { writeBlock } from './text-block.ts'

/** The selection as a spreadsheet takes it, in the reader's way of writing figures and days. */
export function copyBlock(state: SheetState, locale: string): string {
  const { left, right } = rangeOf(state.selection)
  const columns = gridColumns.slice(left, right + 1)
  return writeBlock(
    selectedRows(state).map((row) =>
      columns.map((column) => textOf(state, row, { column, locale })),
    ),
  )
}

function textOf(
  { goods, taxMode }: SheetState,
  row: SheetRow,
  { column, locale }: { column: GridColumn; locale: string },
): string {
  const found = goods.get(row.facts.sku)
  if (column === 'product') return found?.name ?? ''
  if (column !== 'cost' && column !== 'margin')
    return typedText(column, row.cells[column as CellColumn], locale)
  const margin = marginOf(row, found, taxMode)
  const figure = column === 'cost' ? margin?.cost : margin?.percent
  return figure ? typedText('unitPrice', figure, locale) : ''
}
