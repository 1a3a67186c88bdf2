import { type Dispatch, useReducer, useRef } from 'react'
import type { PriceSheetView } from '#app/domain/prices/price-sheet.ts'
import { readSheet } from './read-sheet.ts'
import { type SheetAction, sheetReducer } from './sheet-reducer.ts'
import type { Selection, SheetState, Step } from './sheet-state.ts'

/** The same functions as long as the sheet lives. */
export type SheetActions = {
  /** The state as it is now, for what happens later than the last drawing. */
  now: () => SheetState
  dispatch: Dispatch<SheetAction>
  apply: (step: Step, selection?: Selection) => void
  select: (selection: Selection) => void
}

/** The sheet of one price list; it lives as long as the page does. */
export function useSheet(source: PriceSheetView): { state: SheetState; actions: SheetActions } {
  const [state, dispatch] = useReducer(sheetReducer, source, readSheet)
  const latest = useRef(state)
  latest.current = state
  const actions = useRef<SheetActions>({
    now: () => latest.current,
    dispatch,
    apply: (step, selection) => dispatch({ type: 'apply', step, selection }),
    select: (selection) => dispatch({ type: 'select', selection }),
  })
  return { state, actions: actions.current }
}
