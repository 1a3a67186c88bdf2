import type { paperFonts } from './paper-fonts.ts'

/** Points. */
export type Ink = { face: keyof typeof paperFonts; size: number; color: string }
/** A column of the page: its left edge and its width. */
export type Column = { x: number; width: number; align?: 'right' }

type Sheet = Pick<PDFKit.PDFDocument, 'font' | 'fontSize' | 'fillColor' | 'text' | 'widthOfString'>
export type Pen = ReturnType<typeof penOf>

export const lineHeight = (ink: Ink) => ink.size * 1.4

/** Writes texts whose place is known: each word is measured once, so that thousands of rows take a second. */
export function penOf(sheet: Sheet) {
  const widths = new Map<string, number>()
  const take = ({ face, size, color }: Ink) => sheet.font(face).fontSize(size).fillColor(color)
  const width = (text: string, ink: Ink): number => {
    const key = `${ink.face} ${ink.size} ${text}`
    const known = widths.get(key)
    if (known !== undefined) return known
    const measured = take(ink).widthOfString(text)
    widths.set(key, measured)
    return measured
  }
  const linesOf = (text: string, ink: Ink, room: number): string[] =>
    text.split('\n').flatMap((line) => wrapped(line, room, (part) => width(part, ink)))
  const write = (
    lines: readonly string[],
    ink: Ink,
    { x, width: room, align }: Column,
    y: number,
  ) => {
    for (const [index, line] of lines.entries()) {
      const left = align === 'right' ? x + room - take(ink).widthOfString(line) : x
      take(ink).text(line, left, y + index * lineHeight(ink), { lineBreak: false })
    }
    return y + lines.length * lineHeight(ink)
  }
  return { linesOf, write }
}

/** Breaks between words; a word that is wider than the room breaks where the room ends. */
export function wrapped(text: string, room: number, width: (text: string) => number): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const word of text.split(' ').flatMap((each) => pieces(each, room, width))) {
    const wide = width(word)
    const gap = line === '' ? 0 : width(' ')
    if (line !== '' && used + gap + wide > room) {
      lines.push(line)
      line = word
      used = wide
    } else {
      line = line === '' ? word : `${line} ${word}`
      used += gap + wide
    }
  }
  return [...lines, line]
}

function pieces(word: string, room: number, width: (text: string) => number): string[] {
  if (width(word) <= room) return [word]
  const found: string[] = []
  let piece = ''
  for (const letter of word) {
    if (piece !== '' && width(piece + letter) > room) {
      found.push(piece)
      piece = ''
    }
    piece += letter
  }
  return [...found, piece]
}
