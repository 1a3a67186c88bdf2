/** Something of a known height; a bookmark leads to where it stands first. */
export type Block = {
  height: number
  draw: (sheet: PDFKit.PDFDocument, y: number) => void
  bookmark?: string
}
export type BlockGroup = { heading: Block; lines: readonly Block[] }
type Placed = { block: Block; y: number }

/** Where rows begin on the first page and on all others, and what none may reach below. */
type Room = { first: number; next: number; bottom: number }

/** Fills pages: a row never breaks in two, a heading never stands alone, and a category that goes on is named again. */
export function pagesOf(groups: readonly BlockGroup[], end: Block, room: Room): Placed[][] {
  const pages: Placed[][] = [[]]
  let y = room.first
  const put = (block: Block) => {
    pages.at(-1)?.push({ block, y })
    y += block.height
  }
  const turnedFor = (height: number) => {
    if (y + height <= room.bottom) return false
    pages.push([])
    y = room.next
    return true
  }
  for (const { heading, lines } of groups) {
    for (const [index, line] of lines.entries()) {
      const isFirst = index === 0
      const isTurned = turnedFor(isFirst ? heading.height + line.height : line.height)
      if (isTurned || isFirst) put(heading)
      put(line)
    }
  }
  turnedFor(end.height)
  put(end)
  return pages
}
