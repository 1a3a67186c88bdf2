import type { I18n } from '#app/ui/i18n/create-i18n.ts'
import { serverI18n } from '#app/ui/i18n/server-i18n.ts'
import { textOf } from '#app/ui/i18n/use-text.ts'
import type { TableColumn } from '#app/ui/table/table-column.ts'
import { exportedTable } from '#app/ui/table/table-export.ts'
import {
  exportedState,
  parseTableState,
  type TableSpec,
  type TableState,
} from '#app/ui/table/table-state.ts'
import { localeOf } from './locale.server.ts'
import { spreadsheetText } from './spreadsheet-text.ts'

type CsvList<Row> = {
  /** What the file is called. */
  name: string
  spec: TableSpec
  read: (state: TableState) => Promise<{ rows: readonly Row[]; total: number }>
  columns: (i18n: I18n) => readonly TableColumn<Row>[]
}

/**
 * A list as a file: what the reader sees, all pages of it, in the reader's words. The route guards first and reads within its
 * scope. Beyond 10,000 rows the file ends there and its name says so.
 */
export async function csvAnswer<Row>(
  request: Request,
  locale: string,
  { name, spec, read, columns }: CsvList<Row>,
): Promise<Response> {
  const state = exportedState(parseTableState(new URL(request.url).searchParams, spec))
  const words = serverI18n(localeOf(request, locale))
  const { rows, total } = await read(state)
  const currency = textOf(words, 'table')('currency')
  const table = exportedTable(columns(words), rows, { hidden: state.hidden, currency })
  const file = total > rows.length ? `${name}-first-${rows.length}` : name
  return csvResponse(file, spreadsheetText(table.header, table.rows))
}

export function csvResponse(name: string, text: string): Response {
  return new Response(text, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}.csv"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
