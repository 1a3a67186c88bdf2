import { Readable } from 'node:stream'
import { createReadableStreamFromReadable } from '@remix-run/node'
import { type Sheet, workbookStream } from '#app/spreadsheets/workbook-writer.server.ts'
import { spreadsheetLines, spreadsheetText } from './spreadsheet-text.ts'

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
}
export type DownloadFormat = keyof typeof types

/** A file that is sent while it is made; never cached, never shown in the page. */
export function downloadResponse(
  name: string,
  format: DownloadFormat,
  content: Readable,
): Response {
  return new Response(createReadableStreamFromReadable(content), {
    headers: {
      'Content-Type': types[format],
      'Content-Disposition': `attachment; filename="${name.replace(/[^\w.-]+/g, '-')}.${format}"`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}

/** A table as CSV while its rows come. */
export function csvStream({ columns, portions }: Omit<Sheet, 'name'>): Readable {
  return Readable.from(csvPortions({ columns, portions }), { objectMode: false })
}

async function* csvPortions({ columns, portions }: Omit<Sheet, 'name'>): AsyncGenerator<string> {
  yield spreadsheetText(
    columns.map(({ header }) => header),
    [],
  )
  for await (const rows of portions) if (rows.length > 0) yield spreadsheetLines(rows)
}

export function tableDownload(
  name: string,
  format: 'csv' | 'xlsx',
  sheets: readonly [Sheet, ...Sheet[]],
): Response {
  const content = format === 'csv' ? csvStream(sheets[0]) : workbookStream(sheets)
  return downloadResponse(name, format, content)
}
