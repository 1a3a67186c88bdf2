import { stringify } from 'csv-stringify/sync'

/** What a spreadsheet would run that the writer's own escaping lets through. */
const alsoActive = /^[\n|%]/
const plainFigure = /^-?\d+(\.\d+)?$/
/** An apostrophe that is part of the text gets one before it, so that whoever takes one away has the text. */
const quoted = /^'+[=+\-@\t\r\n|%＝＋－＠]/

type Rows = readonly (readonly string[])[]

/**
 * A CSV file as spreadsheets open it safely: with a byte order mark, and an apostrophe before whatever they would take for a
 * formula. A plain figure stays as it is: -12.50 is a number and no formula.
 */
export function spreadsheetText(header: readonly string[], rows: Rows) {
  return written([header, ...rows], true)
}

/** The next lines of such a file. */
export function spreadsheetLines(rows: Rows) {
  return written(rows, false)
}

function written(rows: Rows, bom: boolean): string {
  return stringify([...rows], {
    bom,
    escape_formulas: true,
    cast: {
      string: (text) => {
        if (plainFigure.test(text)) return { value: text, escape_formulas: false }
        return alsoActive.test(text) || quoted.test(text) ? `'${text}` : text
      },
    },
  })
}
