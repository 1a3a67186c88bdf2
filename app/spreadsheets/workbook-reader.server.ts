import { Readable } from 'node:stream'
import { WorkbookReader } from '@cj-tech-master/excelts'
import { cellText } from './cell-text.ts'

/** A row with anything in it, by its number on the sheet. */
export type SheetRow = { sheet: string; line: number; cells: readonly string[] }

/** Not an XLSX file inside, whatever its name says. */
export class UnreadableWorkbook extends Error {}

/** Reads an XLSX file row by row. Its size was checked before: see `workbook-check.server.ts`. */
export async function* workbookRows(content: Uint8Array): AsyncGenerator<SheetRow> {
  try {
    const workbook = new WorkbookReader(Readable.from([content]), {
      worksheets: 'emit',
      sharedStrings: 'cache',
      styles: 'cache',
      hyperlinks: 'ignore',
      entries: 'ignore',
    })
    for await (const sheet of workbook)
      for await (const row of sheet) {
        const cells = cellsOf(row.values)
        if (cells.some((text) => text !== ''))
          yield { sheet: sheet.name ?? '', line: row.number, cells }
      }
  } catch (error) {
    throw new UnreadableWorkbook('workbook', { cause: error })
  }
}

/** The library counts columns from 1 and leaves holes. */
function cellsOf(values: unknown): string[] {
  const list: unknown[] = Array.isArray(values) ? values : []
  return Array.from({ length: Math.max(list.length - 1, 0) }, (_, index) =>
    cellText(list[index + 1]),
  )
}
