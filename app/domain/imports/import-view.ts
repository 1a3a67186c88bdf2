import type { ProblemCode } from './field-value.ts'
import type { ImportReport } from './import-report.ts'
import type { ImportKind } from './mapping.ts'

export type ImportStatus = 'checking' | 'previewed' | 'running' | 'done' | 'failed' | 'discarded'

/** A run that compares a price list with a file of it. */
export const priceFileKind = 'price-list-file'
export type ImportRunKind = ImportKind | typeof priceFileKind

/** The kinds of lines that orders are made of. */
export type LineTally = 'goods' | 'freight' | 'discount' | 'adjustment' | 'fee' | 'creditNote'

export type UnreadableCode =
  | 'encoding'
  | 'delimiter'
  | 'quotes'
  | 'notText'
  | 'ours'
  | 'empty'
  | 'joined'
  | 'columns'
  | 'workbook'

type TallyView = { lines: number; amount: string }

/** A report as it is stored and shown: sums as strings, reasons counted. */
export type ImportReportView = {
  read: TallyView
  taken: TallyView
  leftOut: TallyView
  refused: TallyView
  created: number
  updated: number
  unchanged: number
  kinds: { kind: LineTally; lines: number; amount: string }[]
  reasons: { reason: string; lines: number }[]
  problemCount: number
  /** How the file was read without anybody or its own mark having said so, where that is not UTF-8. */
  assumedEncoding?: string
  /** Columns that nothing is made of. */
  unusedColumns?: string[]
  /** Rows of a price list that its file does not name. */
  removed?: number
  /** The revision that a price list file made. */
  revision?: number
  /** A file that could not be read at all, with the line where known. */
  unreadable?: { code: UnreadableCode; line: number | null; file: string | null }
}

export type ImportProblemView = {
  id: string
  line: number
  column: string | null
  value: string | null
  /** One of ours, or of a price list's own. */
  code: ProblemCode | (string & {})
  expected: string | null
  parameters: Readonly<Record<string, string | number>> | null
}

export type ImportRunView = {
  id: string
  kind: ImportRunKind
  /** The list that a price list file is for. */
  priceList: { code: string; name: string; currency: string } | null
  wholeList: boolean
  fileName: string
  mapping: string
  status: ImportStatus
  partial: boolean
  progress: number
  startedBy: string | null
  createdAt: string
  finishedAt: string | null
  report: ImportReportView | null
}

export function reportView(report: ImportReport): ImportReportView {
  const {
    read,
    taken,
    leftOut,
    refused,
    kinds,
    leftOutLines,
    problems,
    assumedEncoding,
    unusedColumns,
    created,
    updated,
    unchanged,
  } = report
  const counts = new Map<string, number>()
  for (const { reason } of leftOutLines) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  return {
    read: tallyView(read),
    taken: tallyView(taken),
    leftOut: tallyView(leftOut),
    refused: tallyView(refused),
    created,
    updated,
    unchanged,
    kinds: Object.entries(kinds).map(([kind, tally]) => ({
      kind: kind as LineTally,
      ...tallyView(tally),
    })),
    reasons: [...counts].map(([reason, lines]) => ({ reason, lines })),
    problemCount: problems.length,
    ...(assumedEncoding ? { assumedEncoding } : {}),
    ...(unusedColumns.length > 0 ? { unusedColumns } : {}),
  }
}

function tallyView({ lines, amount }: ImportReport['read']): TallyView {
  return { lines, amount: amount.toFixed(2) }
}

/** Which buttons a run still has. */
export function canApply({ status, report }: Pick<ImportRunView, 'status' | 'report'>): boolean {
  return (
    status === 'previewed' && report !== null && report.problemCount === 0 && report.taken.lines > 0
  )
}

export function canApplyPartly({
  status,
  report,
}: Pick<ImportRunView, 'status' | 'report'>): boolean {
  return (
    status === 'previewed' && report !== null && report.problemCount > 0 && report.taken.lines > 0
  )
}
