/**
 * What a spreadsheet puts on the clipboard: cells between tabs, rows between line ends, and a cell that holds one of
 * these (or a quote at its start) in quotes, quotes inside doubled.
 */
export function parseBlock(text: string): string[][] {
  const rows: string[][] = [[]]
  let at = 0
  while (at <= text.length) {
    const { cell, end } = cellAt(text, at)
    rows.at(-1)?.push(cell)
    const line = lineEnd.exec(text.slice(end, end + 2))?.[0].length ?? 0
    at = end + (line || 1)
    if (line && at < text.length) rows.push([])
    else if (line) break
  }
  return rows
}

const lineEnd = /^(\r\n|\n|\r)/

/** The cell that starts here and where it ends; a quote that is never closed is an ordinary sign. */
function cellAt(text: string, start: number): { cell: string; end: number } {
  quotedPattern.lastIndex = start
  const quoted = quotedPattern.exec(text)
  if (quoted) return { cell: (quoted[1] ?? '').replaceAll('""', '"'), end: quotedPattern.lastIndex }
  plainPattern.lastIndex = start
  const cell = plainPattern.exec(text)?.[0] ?? ''
  return { cell, end: start + cell.length }
}

const quotedPattern = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y
const plainPattern = /[^\t\r\n]*/y

export function writeBlock(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(written).join('\t')).join('\r\n')
}

function written(cell: string): string {
  return /[\t\r\n]|^"/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
