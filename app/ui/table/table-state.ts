/** What a list allows; everything else in the address is ignored, so that no key of it reaches a query unchecked. */
export type TableSpec = {
  sorts: readonly string[]
  /** A sort key; with a minus before it, descending. */
  defaultSort: string
  filters?: readonly string[]
  pageSize?: number
}

/** A list's view as its address says it: plain JSON, for the query and for the table. */
export type TableState = {
  q: string
  sort: string
  descending: boolean
  /** The chosen values of each allowed filter. */
  filters: Record<string, string[]>
  page: number
  pageSize: number
  offset: number
  /** Columns that are hidden. */
  hidden: string[]
  compact: boolean
  defaultSort: string
}

const textOf = (value: string | null) => {
  const text = value?.trim() ?? ''
  return text.length <= 200 ? text : ''
}
const wordsOf = (value: string | null) =>
  value && value.length <= 500 ? value.split(',').filter(Boolean) : []
const pageOf = (value: string | null) => {
  const page = Number(value)
  return Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1
}

/** Reads an address; whatever makes no sense falls back to the default view. */
export function parseTableState(search: URLSearchParams, spec: TableSpec): TableState {
  const sortable = new Set(spec.sorts.flatMap((key) => [key, `-${key}`]))
  const asked = search.get('sort') ?? ''
  const sort = sortable.has(asked) ? asked : spec.defaultSort
  const page = pageOf(search.get('page'))
  const pageSize = spec.pageSize ?? 50
  const filters = (spec.filters ?? []).map((key): [string, string[]] => [
    key,
    search
      .getAll(key)
      .map((value) => textOf(value))
      .filter(Boolean),
  ])
  return {
    q: textOf(search.get('q')),
    sort: sort.replace(/^-/, ''),
    descending: sort.startsWith('-'),
    filters: Object.fromEntries(filters),
    page,
    pageSize,
    offset: (page - 1) * pageSize,
    hidden: wordsOf(search.get('hide')),
    compact: search.get('rows') === 'compact',
    defaultSort: spec.defaultSort,
  }
}

/** Few enough rows to be held at once. */
const exportedRows = 5000

/** The same view for an export, portion by portion from the first row on: not only the page. */
export function exportedState(state: TableState, portion: number): TableState {
  return { ...state, page: 1, offset: portion * exportedRows, pageSize: exportedRows }
}

/** The address of a view, defaults left out: `?status=placed&sort=-total`, or `.` for the plain list. */
export function tableHref(state: TableState, change: Partial<TableState> = {}): string {
  const search = tableSearch({ ...state, ...change })
  return search ? `?${search}` : '.'
}

export function tableSearch(state: TableState): string {
  const search = new URLSearchParams()
  const sort = `${state.descending ? '-' : ''}${state.sort}`
  if (state.q) search.set('q', state.q)
  for (const [key, values] of Object.entries(state.filters)) {
    for (const value of values) search.append(key, value)
  }
  if (sort !== state.defaultSort) search.set('sort', sort)
  if (state.page > 1) search.set('page', String(state.page))
  if (state.hidden.length > 0) search.set('hide', state.hidden.join(','))
  if (state.compact) search.set('rows', 'compact')
  return search.toString()
}

/** A click on a heading: ascending, then descending; another column starts over. Always back on page one. */
export function sortedBy(state: TableState, key: string): Partial<TableState> {
  return { sort: key, descending: state.sort === key ? !state.descending : false, page: 1 }
}

export function hasFilters({ q, filters }: TableState): boolean {
  return q !== '' || Object.values(filters).some((values) => values.length > 0)
}

export function withoutFilters({ filters }: TableState): Partial<TableState> {
  const none = Object.fromEntries(Object.keys(filters).map((key) => [key, []]))
  return { q: '', filters: none, page: 1 }
}

export function withoutFilter({ filters }: TableState, key: string): Partial<TableState> {
  return { filters: { ...filters, [key]: [] }, page: 1 }
}
