import { Form } from '@remix-run/react'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useText } from '../i18n/use-text.ts'
import { showToast } from '../toast-store.ts'
import { type TableState, tableSearch } from './table-state.ts'
import type { Selection } from './use-selection.ts'

/** The row's checkboxes belong to this form by its id. */
export const bulkFormId = 'bulk'

type SelectionBarProps = {
  selection: Selection
  state: TableState
  total: number
  bulk: ReactNode
  /** More rows than these are not taken at once. */
  limit: number
}

/**
 * How many rows are selected and what can be done with them; the whole list can be meant, not only the page. It is sent as a
 * plain form, which brings files too, and stands open where there are no scripts.
 */
export function SelectionBar({ selection, state, total, bulk, limit }: SelectionBarProps) {
  const t = useText('table')
  const [matching, setMatching] = useState(false)
  const { all, count } = selection
  const everything = matching && all
  const meant = everything ? total : count
  return (
    <Form
      method="post"
      id={bulkFormId}
      className={`selection-bar no-print ${count === 0 ? 'selection-idle' : ''}`}
      reloadDocument
      onSubmit={(event) => announceFile(event, Math.min(meant, limit))}
    >
      <input type="hidden" name="view" value={tableSearch(state)} />
      {everything && <input type="hidden" name="allMatching" value="on" />}
      <span className="scripted font-medium" role="status">
        {everything ? t('allMatchingSelected', { count: total }) : t('selected', { count })}
        {meant > limit && <span className="text-muted"> · {t('onlyFirst', { count: limit })}</span>}
      </span>
      {all && !everything && total > count && (
        <button type="button" className="text-link" onClick={() => setMatching(true)}>
          {t('selectMatching', { count: total })}
        </button>
      )}
      {count === 0 && <AllMatchingTick total={total} />}
      {bulk}
      <button
        type="button"
        className="button button-quiet button-small scripted ms-auto"
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

/** Seen only where the bar is without anything selected: without scripts. */
function AllMatchingTick({ total }: { total: number }) {
  const t = useText('table')
  return (
    <label className="flex items-center gap-2">
      <input type="checkbox" name="allMatching" className="tick" />
      {t('selectMatching', { count: total })}
    </label>
  )
}

/** A file arrives without a new page: a note says that it is on its way. */
function announceFile({ nativeEvent }: FormEvent, count: number) {
  const { submitter } = nativeEvent as SubmitEvent
  if (submitter instanceof HTMLButtonElement && submitter.formMethod === 'get') {
    showToast({ key: 'table:fileComing', tone: 'blue', parameters: { count } })
  }
}
