import { buffer } from 'node:stream/consumers'
import PDFDocument from 'pdfkit'
import { crates } from './crates.ts'
import { accent, ink } from './paper-colors.ts'
import { paperFonts } from './paper-fonts.ts'
import { type Ink, type Pen, penOf } from './pen.ts'
import { type Block, pagesOf } from './price-list-pages.ts'
import type { PaperLine, PriceListPaper } from './price-list-paper.ts'
import {
  body,
  headBlock,
  headingBlock,
  left,
  lineBlock,
  notesBlock,
  right,
  small,
} from './price-list-rows.ts'

const top = 40
const bottom = 770
const foot = 798
const half = (right - left) / 2
/** A longer ladder goes on in a row of its own: it has to fit on a page. */
const longestLadder = 40

/**
 * A personal price list as a PDF: A4, category by category, each variant with its ladder; every page says its columns
 * and its category. Drawn where it stands, since all heights are known: laying out boxes takes thirty times as long.
 */
export function drawPriceList(paper: PriceListPaper): Promise<Buffer> {
  const sheet = new PDFDocument({
    size: 'A4',
    margin: 0,
    bufferPages: true,
    lang: paper.language,
    displayTitle: true,
    info: {
      Title: `${paper.title} · ${paper.buyer}`,
      Author: paper.seller.name,
      Creator: paper.seller.name,
      Producer: paper.seller.name,
    },
  })
  for (const [face, file] of Object.entries(paperFonts)) sheet.registerFont(face, file)
  const pen = penOf(sheet)
  drawRows(sheet, pen, paper)
  drawFeet(sheet, pen, paper)
  sheet.end()
  return buffer(sheet)
}

function drawRows(sheet: PDFKit.PDFDocument, pen: Pen, paper: PriceListPaper): void {
  const head = headBlock(pen, paper.head)
  const begin = opening(sheet, pen, paper)
  const groups = paper.groups.map(({ heading, lines }) => ({
    heading: headingBlock(pen, heading),
    lines: lines.flatMap(pageableLines).map((line) => lineBlock(pen, line)),
  }))
  const room = { first: begin + head.height, next: top + head.height, bottom }
  const marked = new Set<Block>()
  for (const [page, placed] of pagesOf(groups, notesBlock(pen, paper.notes), room).entries()) {
    if (page > 0) sheet.addPage()
    head.draw(sheet, page === 0 ? begin : top)
    for (const { block, y } of placed) {
      block.draw(sheet, y)
      if (block.bookmark && !marked.has(block)) sheet.outline.addItem(block.bookmark)
      marked.add(block)
    }
  }
}

function pageableLines(line: PaperLine): PaperLine[] {
  const pieces = Math.max(1, Math.ceil(line.rungs.length / longestLadder))
  return Array.from({ length: pieces }, (_, piece) => ({
    ...line,
    rungs: line.rungs.slice(piece * longestLadder, (piece + 1) * longestLadder),
  }))
}

const brand: Ink = { face: 'semiBold', size: 15, color: accent }
const title: Ink = { face: 'semiBold', size: 17, color: ink }
const buyerInk: Ink = { face: 'semiBold', size: 11, color: ink }

/** The seller's mark and the title; below, for whom and as of when, and who sells. */
function opening(sheet: PDFKit.PDFDocument, pen: Pen, paper: PriceListPaper): number {
  const toTheRight = { x: left + half, width: half, align: 'right' } as const
  sheet.save().translate(left, top - 4.5)
  for (const { x, y, opacity } of crates)
    sheet
      .roundedRect(x * 1.18, y * 1.18, 10.6, 8.3, 1.9)
      .fillOpacity(opacity)
      .fill(accent)
  sheet.restore().fillOpacity(1)
  pen.write([paper.seller.name], brand, { x: left + 33, width: half }, top)
  pen.write([paper.title], title, toTheRight, top - 1)
  const buyer = pen.linesOf(paper.buyer, buyerInk, half + 60)
  const begun = pen.write(buyer, buyerInk, { x: left, width: half }, top + 47)
  const dated = pen.write([paper.asOf], body, { x: left, width: half }, begun)
  const told = pen.write(paper.seller.lines, small, toTheRight, top + 48)
  return Math.max(dated, told) + 16
}

function drawFeet(sheet: PDFKit.PDFDocument, pen: Pen, { footer, pageOf }: PriceListPaper): void {
  const { count } = sheet.bufferedPageRange()
  const [own = ''] = pen.linesOf(footer, small, right - left - 90)
  for (let page = 0; page < count; page++) {
    sheet.switchToPage(page)
    const text = pageOf.replace('{{page}}', String(page + 1)).replace('{{pages}}', String(count))
    pen.write([own], small, { x: left, width: right - left }, foot)
    pen.write([text], small, { x: left, width: right - left, align: 'right' }, foot)
  }
}
