import { stringify } from 'csv-stringify/sync'

/** What a spreadsheet would run that the writer's own escaping lets through. */
const alsoActive = /^[\n|%]/
const plainFigure = /^-?\d+(\.\d+)?$/

/**
 * A CSV file as spreadsheets open it safely: with a byte order mark, and an apostrophe before whatever they would take for a
 * formula. A plain figure stays as it is: -12.50 is a number and no formula.
 */
export function spreadsheetText(header: readonly string[], rows: readonly (readonly string[])[]) {
  return stringify([header, ...rows], {
    bom: true,
    escape_formulas: true,
    cast: {
      string: (text) => {
        if (plainFigure.test(text)) return { value: text, escape_formulas: false }
        return alsoActive.test(text) ? `'${text}` : text
      },
    },
  })
}
