import { type KeyboardEvent, type RefObject, useMemo } from 'react'
import { moveSelection } from './move-selection.ts'
import { planClear } from './plan-edits.ts'
import { planFillDown, planFillSeries } from './plan-fill.ts'
import { planBreakBelow, planRemove } from './plan-rows.ts'
import { columnIndex, lastColumn } from './sheet-columns.ts'
import { type KeyCommand, keyCommand, type Move, type Order } from './sheet-keys.ts'
import { at, rangeOf, selectedRows } from './sheet-state.ts'
import type { Editor } from './use-editing.ts'
import type { SheetActions } from './use-sheet.ts'

/** What a dialog or the save bar does. */
export type Openers = Record<'save' | 'bulk' | 'find' | 'help', () => void>

export type SheetCommands = {
  run: (order: Order) => void
  onKeyDown: (event: KeyboardEvent) => void
}

/** Everything that can be done to a sheet, by name: keys and buttons mean the same. */
export function useSheetCommands(
  sheet: SheetActions,
  { begin }: Pick<Editor, 'begin'>,
  { container, openers }: { container: RefObject<HTMLElement>; openers: Openers },
): SheetCommands {
  return useMemo(() => {
    const orders = { ...ordersOf(sheet, begin), ...openers }
    const run = (order: Order) => orders[order]()
    const move = (to: Move, extend: boolean) => {
      const { selection, view } = sheet.now()
      const page = pageOf(container.current)
      sheet.select(moveSelection(selection, { to, extend }, { lastRow: view.length, page }))
    }
    const obey = (command: KeyCommand) => {
      if (command.do === 'move') move(command.to, command.extend)
      else if (command.do === 'edit') begin(command.text)
      else run(command.do)
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.target instanceof HTMLInputElement) return
      const command = event.key === 'Tab' ? tabCommand(event, sheet) : keyCommand(event.nativeEvent)
      if (!command) return
      event.preventDefault()
      obey(command)
    }
    return { run, onKeyDown }
  }, [sheet, begin, container, openers])
}

/** Tab goes through a row as in a spreadsheet, and out of the grid at its ends: nobody is caught in it. */
function tabCommand({ shiftKey }: KeyboardEvent, { now }: SheetActions): KeyCommand | null {
  const { column } = now().selection.focus
  if (column === (shiftKey ? 0 : lastColumn)) return null
  return { do: 'move', to: shiftKey ? 'left' : 'right', extend: false }
}

function pageOf(grid: HTMLElement | null): number {
  const row = grid?.querySelector('[role="row"]')?.getBoundingClientRect().height ?? 34
  return Math.max(Math.floor((grid?.clientHeight ?? 0) / row) - 2, 1)
}

type OwnOrder = Exclude<Order, keyof Openers>

function ordersOf(
  { now, dispatch, apply, select }: SheetActions,
  begin: Editor['begin'],
): Record<OwnOrder, () => void> {
  const lastRow = () => Math.max(now().view.length - 1, 0)
  return {
    undo: () => dispatch({ type: 'undo' }),
    redo: () => dispatch({ type: 'redo' }),
    clear: () => apply(planClear(now())),
    fillDown: () => apply(planFillDown(now())),
    fillSeries: () => apply(planFillSeries(now())),
    remove: () => apply(planRemove(selectedRows(now()))),
    collapse: () => {
      const { row, column } = now().selection.focus
      select(at(row, column))
    },
    selectAll: () =>
      select({ anchor: { row: 0, column: 0 }, focus: { row: lastRow(), column: lastColumn } }),
    selectRow: () => {
      const { top, bottom } = rangeOf(now().selection)
      select({ anchor: { row: top, column: 0 }, focus: { row: bottom, column: lastColumn } })
    },
    selectColumn: () => {
      const { left, right } = rangeOf(now().selection)
      select({ anchor: { row: 0, column: left }, focus: { row: lastRow(), column: right } })
    },
    breakBelow: () => {
      const { view, selection } = now()
      const { bottom } = rangeOf(selection)
      const step = planBreakBelow(now(), view[bottom] ?? '')
      if (step.length > 0) apply(step, at(bottom + 1, columnIndex('minimumQuantity')))
      else begin(null)
    },
  }
}
