import { snapshot, snapshotMilliseconds } from '#app/db/snapshot.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import type { I18n } from '#app/ui/i18n/create-i18n.ts'
import { serverI18n } from '#app/ui/i18n/server-i18n.ts'
import { textOf } from '#app/ui/i18n/use-text.ts'
import type { TableColumn } from '#app/ui/table/table-column.ts'
import { tableExport } from '#app/ui/table/table-export.ts'
import {
  exportedState,
  parseTableState,
  type TableSpec,
  type TableState,
} from '#app/ui/table/table-state.ts'
import { localeOf } from './locale.server.ts'
import { readAhead } from './read-ahead.server.ts'
import { spreadsheetLines, spreadsheetText } from './spreadsheet-text.ts'
import { downloadResponse } from './table-download.server.ts'

type CsvList<Row> = {
  /** What the file is called. */
  name: string
  spec: TableSpec
  read: (state: TableState, db: Transaction) => Promise<{ rows: readonly Row[]; total: number }>
  columns: (i18n: I18n) => readonly TableColumn<Row>[]
}

/**
 * A list as a file: what the reader sees, all pages of it, in the reader's words. The route guards first and reads within its
 * scope. Rows are read and written in portions, so that a long list needs no more memory than a short one, and in one
 * snapshot, so that a change meanwhile neither skips a row nor writes it twice.
 */
export async function csvAnswer<Row>(
  request: Request,
  locale: string,
  { name, spec, read, columns }: CsvList<Row>,
): Promise<Response> {
  const state = parseTableState(new URL(request.url).searchParams, spec)
  const words = serverI18n(localeOf(request, locale))
  return answeredWithin(async (db, answer) => {
    // Read before anything is answered: what cannot be read is an error page and not half a file.
    const { rows, total } = await read(exportedState(state, 0), db)
    const table = tableExport(columns(words), rows, {
      hidden: state.hidden,
      currency: textOf(words, 'table')('currency'),
      goesOn: total > rows.length,
    })
    async function* lines() {
      yield spreadsheetText(table.header, table.write(rows))
      for (let portion = 1, written = rows.length; written < total; portion += 1) {
        const next = await read(exportedState(state, portion), db)
        if (next.rows.length === 0) return
        yield spreadsheetLines(table.write(next.rows))
        written += next.rows.length
      }
    }
    const { stream, done } = readAhead(lines(), snapshotMilliseconds)
    answer(downloadResponse(name, 'csv', stream))
    await done
  })
}

/** An answer that is there before its snapshot ends, and goes on reading in it while it is sent. */
function answeredWithin(
  work: (db: Transaction, answer: (response: Response) => void) => Promise<void>,
): Promise<Response> {
  return new Promise((answer, fail) => {
    snapshot((db) => work(db, answer)).catch(fail)
  })
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
