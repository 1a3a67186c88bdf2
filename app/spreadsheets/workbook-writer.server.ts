import { PassThrough } from 'node:stream'
import { WorkbookWriter } from '@cj-tech-master/excelts'
import { cellValue } from './cell-text.ts'

/** A price has at least two decimals, and no more than it needs. */
const formats = { text: '@', number: 'General', price: '0.00##' } as const

export type SheetColumn = { header: string; width: number; kind: keyof typeof formats }

/** Rows come in portions, each a list of rows of cell texts: only one portion is held at a time. */
export type Sheet = {
  name: string
  columns: readonly SheetColumn[]
  portions: AsyncIterable<readonly (readonly string[])[]> | Iterable<readonly (readonly string[])[]>
}

/**
 * An XLSX file while it is made. Texts are texts and never formulas; a figure is a number where a spreadsheet keeps all
 * its digits, else text.
 */
export function workbookStream(sheets: readonly Sheet[]): PassThrough {
  const output = new PassThrough()
  written(sheets, output).catch((error: Error) => output.destroy(error))
  return output
}

async function written(sheets: readonly Sheet[], output: PassThrough): Promise<void> {
  const workbook = new WorkbookWriter({ stream: output, useSharedStrings: false, useStyles: true })
  for (const { name, columns, portions } of sheets) {
    const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
    sheet.columns = columns.map(({ header, width, kind }) => ({
      header,
      width,
      style: { numFmt: formats[kind] },
    }))
    // A font is said whole: spreadsheets take a size of their own for one without.
    sheet.getRow(1).font = { name: 'Calibri', size: 11, bold: true }
    for await (const rows of portions) {
      for (const row of rows) sheet.addRow(valuesOf(row, columns)).commit()
      await room(output)
    }
    sheet.commit()
  }
  await workbook.commit()
}

function valuesOf(row: readonly string[], columns: readonly SheetColumn[]) {
  return row.map((text, index) =>
    cellValue(text, (columns[index]?.kind ?? 'text') === 'text' ? 'text' : 'number'),
  )
}

/** Waits until the reader has taken what is there, and lets other work of the process run. */
async function room(output: PassThrough): Promise<void> {
  if (output.writableNeedDrain && !output.destroyed)
    await new Promise<void>((resolve) => {
      const go = () => {
        output.off('drain', go).off('close', go)
        resolve()
      }
      output.on('drain', go).on('close', go)
    })
  await new Promise(setImmediate)
  if (output.destroyed) throw new Error('Nobody reads the workbook any more')
}
