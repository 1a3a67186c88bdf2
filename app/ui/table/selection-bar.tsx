import { Form } from '@remix-run/react'
import { type ReactNode, useState } from 'react'
import { useText } from '../i18n/use-text.ts'
import { type TableState, tableSearch } from './table-state.ts'
import type { Selection } from './use-selection.ts'

/** The row's checkboxes belong to this form by its id. */
export const bulkFormId = 'bulk'

type SelectionBarProps = { selection: Selection; state: TableState; total: number; bulk: ReactNode }

/** How many rows are selected and what can be done with them; the whole list can be meant, not only the page. */
export function SelectionBar({ selection, state, total, bulk }: SelectionBarProps) {
  const t = useText('table')
  const [matching, setMatching] = useState(false)
  const { all, count } = selection
  const everything = matching && all
  return (
    <Form method="post" id={bulkFormId} className="selection-bar" hidden={count === 0}>
      <input type="hidden" name="view" value={tableSearch(state)} />
      {everything && <input type="hidden" name="allMatching" value="on" />}
      <span className="font-medium" role="status">
        {everything ? t('allMatchingSelected', { count: total }) : t('selected', { count })}
      </span>
      {all && !everything && total > count && (
        <button type="button" className="text-link" onClick={() => setMatching(true)}>
          {t('selectMatching', { count: total })}
        </button>
      )}
      {bulk}
      <button
        type="button"
        className="button button-quiet button-small ms-auto"
        onClick={() => {
          setMatching(false)
          selection.clear()
        }}
      >
        {t('clearSelection')}
      </button>
    </Form>
  )
}
