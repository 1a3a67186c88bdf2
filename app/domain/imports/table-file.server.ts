import { ok, type Result, refuse } from '#app/domain/result.ts'
import { checkWorkbook } from '#app/spreadsheets/workbook-check.server.ts'
import { workbookRows } from '#app/spreadsheets/workbook-reader.server.ts'
import { unescapedText } from './escaped-text.ts'
import type { Encoding } from './mapping.ts'
import { readRecords, type SourceLine } from './record-reader.server.ts'

const megabyte = 1_048_576
const mostBytes = 25 * megabyte
/** Twice what the largest list that is edited by file has. */
const mostRows = 200_000

type FileFault =
  | 'file_empty'
  | 'file_large'
  | 'file_rows'
  | 'file_type'
  | 'file_xls'
  | 'file_expands'
export type TableKind = 'csv' | 'xlsx'

/** What kind of table a file is, by its content and not its name; refused at once where it is none or is too much. */
export async function tableKind(content: Uint8Array): Promise<Result<TableKind, FileFault>> {
  if (content.length === 0) return refuse('file_empty')
  if (content.length > mostBytes)
    return refuse('file_large', { megabytes: mostBytes / megabyte, rows: mostRows })
  if (startsWith(content, [0xd0, 0xcf, 0x11, 0xe0])) return refuse('file_xls')
  if (startsWith(content, [0x50, 0x4b, 0x03, 0x04])) return workbookKind(content)
  if (!isText(content)) return refuse('file_type')
  return linesIn(content) > mostRows + 1 ? refuse('file_rows', { rows: mostRows }) : ok('csv')
}

async function workbookKind(content: Uint8Array): Promise<Result<TableKind, FileFault>> {
  const fault = await checkWorkbook(content, mostRows + 1)
  if (fault === null) return ok('xlsx')
  if (fault === 'rows') return refuse('file_rows', { rows: mostRows })
  return refuse(fault === 'expands' ? 'file_expands' : 'file_type')
}

function startsWith(content: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => content[index] === byte)
}

/** No text has a zero byte, but for one of two bytes a letter, which says so by its mark; a PDF may have none either. */
function isText(content: Uint8Array): boolean {
  if (startsWith(content, [0xff, 0xfe])) return true
  if (startsWith(content, [0x25, 0x50, 0x44, 0x46])) return false
  return !content.subarray(0, 65_536).includes(0)
}

function linesIn(content: Uint8Array): number {
  let lines = 1
  for (let at = content.indexOf(10); at !== -1; at = content.indexOf(10, at + 1)) lines += 1
  return lines
}

/** UTF-8 with or without mark where it is valid, else the letters of a Central European Windows. */
function encodingOf(content: Uint8Array): Encoding {
  if (startsWith(content, [0xff, 0xfe])) return 'utf-16le'
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(content)
    return 'utf-8'
  } catch {
    return 'windows-1250'
  }
}

/** The records of a file, each with its line; of a workbook, those of every sheet whose head `isWanted`. */
export function tableRecords(
  content: Uint8Array,
  kind: TableKind,
  isWanted: (header: readonly string[]) => boolean,
): AsyncGenerator<SourceLine> {
  if (kind === 'xlsx') return sheetRecords(content, isWanted)
  return textRecords(content)
}

async function* textRecords(content: Uint8Array): AsyncGenerator<SourceLine> {
  const form = { encoding: encodingOf(content), delimiter: undefined }
  for await (const { record, ...place } of readRecords(portions(content), form)) {
    const cells = Object.entries(record).map(([name, text]) => [name, unescapedText(text)])
    yield { ...place, record: Object.fromEntries(cells) }
  }
}

const portionSize = 1 << 16

/** In portions, so that a long file does not hold everybody else up. */
async function* portions(content: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < content.length; at += portionSize) {
    yield content.subarray(at, at + portionSize)
    await new Promise(setImmediate)
  }
}

type SheetHead = { sheet: string | null; names: readonly string[]; wanted: boolean }

async function* sheetRecords(
  content: Uint8Array,
  isWanted: (header: readonly string[]) => boolean,
): AsyncGenerator<SourceLine> {
  let head: SheetHead = { sheet: null, names: [], wanted: false }
  for await (const { sheet, line, cells } of workbookRows(content)) {
    if (head.sheet !== sheet) {
      const names = cells.map((name) => name.trim())
      head = { sheet, names, wanted: isWanted(names) }
    } else if (head.wanted) {
      const record = Object.fromEntries(head.names.map((name, index) => [name, cells[index] ?? '']))
      yield { line, record, extra: cells.slice(head.names.length).filter((text) => text !== '') }
    }
  }
}
