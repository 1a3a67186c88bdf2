const escaped = /^'+[=+\-@\t\r\n|%＝＋－＠]/

/** The text of a CSV cell without the apostrophe that keeps a spreadsheet from running it; see `spreadsheetText`. */
export function unescapedText(text: string): string {
  return escaped.test(text) ? text.slice(1) : text
}
