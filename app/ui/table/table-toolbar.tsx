import { Form, Link } from '@remix-run/react'
import { useText } from '../i18n/use-text.ts'
import { Icon } from '../icon.tsx'
import { FilterMenu } from './filter-menu.tsx'
import type { TableFilter } from './table-column.ts'
import type { DataTableProps } from './table-props.ts'
import {
  hasFilters,
  type TableState,
  tableHref,
  tableSearch,
  withoutFilter,
  withoutFilters,
} from './table-state.ts'
import { useAddressForm } from './use-address-form.ts'
import { ViewMenu } from './view-menu.tsx'

/** Search, filters, view and export. One GET form: what it says is the address. */
export function TableToolbar<Row>(props: DataTableProps<Row>) {
  const { state, columns, filters = [], linkedWords = {}, searchable, exportHref } = props
  const t = useText('table')
  const form = useAddressForm(state)
  return (
    <div className="table-toolbar no-print">
      <Form
        {...form}
        role="search"
        aria-label={t('search')}
        className="flex min-w-0 flex-wrap items-center gap-2"
      >
        {searchable && <ListSearch state={state} />}
        {filters.map((filter) => (
          <FilterMenu key={filter.key} filter={filter} chosen={state.filters[filter.key] ?? []} />
        ))}
        {linkedFilters(state, filters).map(([key, values]) => (
          <LinkedFilter
            key={key}
            to={tableHref(state, withoutFilter(state, key))}
            said={values.map((value) => linkedWords[key]?.(value) ?? value)}
          />
        ))}
        <KeptState state={state} linked={linkedFilters(state, filters)} />
        {hasFilters(state) && (
          <Link
            to={tableHref(state, withoutFilters(state))}
            className="button button-quiet button-small"
          >
            <Icon name="close" />
            {t('clearFilters')}
          </Link>
        )}
      </Form>
      <div className="view-actions flex items-center gap-1">
        <ViewMenu state={state} columns={columns} />
        {exportHref && (
          <a
            href={`${exportHref}?${tableSearch({ ...state, page: 1 })}`}
            className="button button-quiet button-small"
            download
          >
            <Icon name="download" />
            <span>{t('exportCsv')}</span>
          </a>
        )}
      </div>
    </div>
  )
}

function ListSearch({ state }: { state: TableState }) {
  const t = useText('table')
  return (
    <div className="list-search">
      <Icon name="search" />
      <input
        type="search"
        name="q"
        defaultValue={state.q}
        className="input"
        data-hotkey="search"
        aria-label={t('search')}
        placeholder={t('search')}
      />
    </div>
  )
}

/** Filters that no menu offers: they came by a link. */
function linkedFilters({ filters }: TableState, offered: readonly TableFilter[]) {
  return Object.entries(filters).filter(
    ([key, values]) => values.length > 0 && !offered.some((filter) => filter.key === key),
  )
}

/** Says that the list shows a part, and takes the filter off. */
function LinkedFilter({ to, said }: { to: string; said: readonly string[] }) {
  const t = useText('table')
  const text = said.join(', ')
  return (
    <Link
      to={to}
      className="button button-secondary button-small filter-on"
      aria-label={t('takeOff', { filter: text })}
      title={t('takeOff', { filter: text })}
    >
      {text}
      <Icon name="close" className="size-3.5" />
    </Link>
  )
}

/** What a new search keeps: sort, columns, density, and filters that came by a link; the page starts over. */
function KeptState({ state, linked }: { state: TableState; linked: [string, string[]][] }) {
  const kept = { ...state, ...withoutFilters(state), filters: Object.fromEntries(linked) }
  return [...new URLSearchParams(tableSearch(kept))].map(([name, value]) => (
    <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
  ))
}
