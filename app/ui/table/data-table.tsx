import { useText } from '../i18n/use-text.ts'
import { Pagination } from '../pagination.tsx'
import { SelectionBar } from './selection-bar.tsx'
import { TableHead } from './table-head.tsx'
import { NothingMatches, TableFooterCount } from './table-notes.tsx'
import type { DataTableProps } from './table-props.ts'
import { TableRow } from './table-row.tsx'
import { hasFilters, tableHref } from './table-state.ts'
import { TableToolbar } from './table-toolbar.tsx'
import { useRowKeys } from './use-row-keys.ts'
import { useSelection } from './use-selection.ts'

/** Every list of the product: a plain table whose view is its address, so that it works and is shared without JavaScript. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, state, rows, total, rowKey, hrefOf, bulk, bulkLimit = 1000, empty } = props
  const columns = props.columns.filter(({ key, primary }) => primary || !state.hidden.includes(key))
  const selection = useSelection(rows.map(rowKey))
  const body = useRowKeys<HTMLTableSectionElement>()
  const t = useText('table')
  const pages = Math.max(1, Math.ceil(total / state.pageSize))
  if (total === 0 && state.page === 1 && !hasFilters(state) && empty)
    return <div className="panel">{empty}</div>
  return (
    <section aria-label={caption} className="data-table">
      <TableToolbar {...props} />
      {bulk && <SelectionBar {...{ selection, state, total, bulk }} limit={bulkLimit} />}
      <div className="table-scroll">
        <table className={`table table-cards ${state.compact ? 'table-compact' : ''}`}>
          <caption className="sr-only">{caption}</caption>
          <TableHead columns={columns} state={state} selection={bulk ? selection : null} />
          <tbody ref={body}>
            {rows.map((row) => (
              <TableRow
                key={rowKey(row)}
                id={rowKey(row)}
                row={row}
                columns={columns}
                href={hrefOf?.(row)}
                selection={bulk ? selection : null}
              />
            ))}
          </tbody>
        </table>
        {rows.length === 0 && <NothingMatches state={state} />}
      </div>
      <footer className="table-footer">
        <TableFooterCount state={state} shown={rows.length} total={total} />
        <Pagination page={state.page} pages={pages} hrefOf={(page) => tableHref(state, { page })} />
        <span className="sr-only">{t('rows', { count: total })}</span>
      </footer>
    </section>
  )
}
