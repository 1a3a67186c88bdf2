import { accent, ink, quiet, line as rule } from './paper-colors.ts'
import type { Column, Ink, Pen } from './pen.ts'
import { lineHeight } from './pen.ts'
import type { Block } from './price-list-pages.ts'
import type { PaperLine, PriceListPaper } from './price-list-paper.ts'

export const left = 44
export const right = 551.28
const columns = {
  sku: { x: left, width: 76 },
  name: { x: left + 82, width: 175 },
  unit: { x: left + 265, width: 56 },
  from: { x: left + 327, width: 44, align: 'right' },
  price: { x: left + 371, width: 70, align: 'right' },
  listPrice: { x: left + 441, width: 66, align: 'right' },
} as const satisfies Record<keyof PriceListPaper['head'], Column>
type ColumnKey = keyof typeof columns
const keys = ['sku', 'name', 'unit', 'from', 'price', 'listPrice'] as const

export const body: Ink = { face: 'regular', size: 8.5, color: ink }
const bold: Ink = { ...body, face: 'semiBold' }
const pale: Ink = { ...body, color: quiet }
export const small: Ink = { face: 'regular', size: 7.5, color: quiet }
const heading: Ink = { face: 'semiBold', size: 10, color: accent }
const inks: Record<ColumnKey, Ink> = {
  ...{ sku: body, name: body, unit: body },
  ...{ from: body, price: bold, listPrice: pale },
}

/** What each column is called, over a dark line. */
export function headBlock(pen: Pen, head: PriceListPaper['head']): Block {
  const texts = keys.map((key) => [key, pen.linesOf(head[key], small, columns[key].width)] as const)
  const height = Math.max(...texts.map(([, lines]) => lines.length)) * lineHeight(small) + 5
  return {
    height,
    draw(sheet, y) {
      for (const [key, lines] of texts) pen.write(lines, small, columns[key], y)
      ruled(sheet, y + height - 1, { width: 1, color: ink })
    },
  }
}

export function headingBlock(pen: Pen, text: string): Block {
  const lines = pen.linesOf(text, heading, right - left)
  const height = 12 + lines.length * lineHeight(heading) + 3
  return {
    height,
    bookmark: text,
    draw: (_, y) => void pen.write(lines, heading, { x: left, width: right - left }, y + 12),
  }
}

/** What has to be said at the end, small. */
export function notesBlock(pen: Pen, notes: readonly string[]): Block {
  const column = { x: left, width: right - left }
  const lines = notes.flatMap((note) => pen.linesOf(note, small, column.width))
  const height = 14 + lines.length * lineHeight(small)
  return { height, draw: (_, y) => void pen.write(lines, small, column, y + 14) }
}

const padding = 3

/** A variant and unit with its ladder beside it, over a thin line. */
export function lineBlock(pen: Pen, line: PaperLine): Block {
  const column = (key: ColumnKey, text: string) => pen.linesOf(text, inks[key], columns[key].width)
  const rungs = (key: 'from' | 'price' | 'listPrice') => line.rungs.map((rung) => rung[key])
  const texts = {
    sku: column('sku', line.sku),
    name: column('name', line.name),
    unit: column('unit', line.unit),
    ...{ from: rungs('from'), price: rungs('price'), listPrice: rungs('listPrice') },
  }
  const detail = line.detail ? pen.linesOf(line.detail, small, columns.name.width) : []
  const tallest = Math.max(...keys.map((key) => texts[key].length)) * lineHeight(body)
  const named = texts.name.length * lineHeight(body) + detail.length * lineHeight(small)
  const height = Math.max(tallest, named) + 2 * padding
  return {
    height,
    draw(sheet, y) {
      const top = y + padding
      for (const key of keys) pen.write(texts[key], inks[key], columns[key], top)
      pen.write(detail, small, columns.name, top + texts.name.length * lineHeight(body))
      ruled(sheet, y + height, { width: 0.5, color: rule })
    },
  }
}

function ruled(
  sheet: PDFKit.PDFDocument,
  y: number,
  { width, color }: { width: number; color: string },
) {
  sheet.moveTo(left, y).lineTo(right, y).lineWidth(width).strokeColor(color).stroke()
}
