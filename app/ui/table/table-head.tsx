import { Link } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { useText } from '../i18n/use-text.ts'
import { Icon } from '../icon.tsx'
import { Heading } from './heading.tsx'
import type { TableColumn } from './table-column.ts'
import { sortedBy, type TableState, tableHref } from './table-state.ts'
import type { Selection } from './use-selection.ts'

type TableHeadProps<Row> = {
  columns: readonly TableColumn<Row>[]
  state: TableState
  selection: Selection | null
}

export function TableHead<Row>({ columns, state, selection }: TableHeadProps<Row>) {
  return (
    <thead>
      <tr>
        {selection && <SelectAll selection={selection} />}
        {columns.map((column) => (
          <HeaderCell key={column.key} column={column} state={state} />
        ))}
      </tr>
    </thead>
  )
}

function HeaderCell<Row>({ column, state }: { column: TableColumn<Row>; state: TableState }) {
  const { key, header, numeric, wide, sortable } = column
  const sorted = state.sort === key
  const order = state.descending ? 'descending' : 'ascending'
  return (
    <th
      scope="col"
      className={[numeric && 'num', wide && 'wide-cell'].filter(Boolean).join(' ') || undefined}
      aria-sort={sortable && sorted ? order : undefined}
    >
      {sortable ? (
        <Link to={tableHref(state, sortedBy(state, key))} className="sort-link" preventScrollReset>
          {header}
          <SortMark sorted={sorted} descending={state.descending} />
        </Link>
      ) : (
        <Heading {...column} />
      )}
    </th>
  )
}

function SortMark({ sorted, descending }: { sorted: boolean; descending: boolean }) {
  const icon = descending ? 'sortDescending' : 'sortAscending'
  return <Icon name={icon} className={`size-3.5 ${sorted ? '' : 'sort-idle'}`} />
}

function SelectAll({ selection }: { selection: Selection }) {
  const t = useText('table')
  const box = useRef<HTMLInputElement>(null)
  const { some, all } = selection
  useEffect(() => {
    if (box.current) box.current.indeterminate = some && !all
  }, [some, all])
  return (
    <th scope="col" className="select-cell">
      <input
        ref={box}
        type="checkbox"
        className="tick"
        aria-label={t('selectAll')}
        checked={all}
        onChange={() => selection.toggleAll()}
      />
    </th>
  )
}
