import { parseTableState, type TableSpec, type TableState } from '#app/ui/table/table-state.ts'

/** The rows that a list's selection bar names: those that are ticked, or all of a view. */
export type Selection = { chosen: readonly string[]; view: TableState | null }

/** Far more than a page shows: only a forged form names more. */
const mostNamed = 1000

/** Reads `selected` (repeated), or `allMatching` with the query string of the list in `view`. */
export function selectionOf(fields: URLSearchParams | FormData, spec: TableSpec): Selection {
  const named = fields
    .getAll('selected')
    .filter((value) => typeof value === 'string' && value.length <= 100)
    .map(String)
  const whole = fields.get('allMatching') === 'on'
  return {
    chosen: [...new Set(named)].slice(0, mostNamed),
    view: whole ? parseTableState(viewOf(fields), spec) : null,
  }
}

/** The list's address that the selection was made in, to lead back to. */
export function viewOf(fields: URLSearchParams | FormData): URLSearchParams {
  return new URLSearchParams(String(fields.get('view') ?? ''))
}

type Rows<Row> = {
  /** More than these are left out; `meant` says how many there were. */
  most: number
  read: (view: TableState) => Promise<{ rows: readonly Row[]; total: number }>
  keyOf: (row: Row) => string
}

/** The keys of the selected rows. Those that were named are as the browser sent them: whoever uses them checks the scope. */
export async function selectedKeys<Row>(
  { chosen, view }: Selection,
  { most, read, keyOf }: Rows<Row>,
): Promise<{ keys: string[]; meant: number }> {
  if (!view) return { keys: chosen.slice(0, most), meant: chosen.length }
  const { rows, total } = await read({ ...view, page: 1, offset: 0, pageSize: most })
  return { keys: rows.map(keyOf), meant: total }
}
