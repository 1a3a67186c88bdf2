import { type Decimal, zero } from '#pricing/decimal.ts'
import type { FieldProblem } from './field-value.ts'
import type { Encoding } from './mapping.ts'

export type LineProblem = FieldProblem & { line: number }
/** A line known not to be taken over, with its reason and, in orders, its amount. */
export type LeftOut = { line: number; reason: string; amount: Decimal | null }

type Tally = { lines: number; amount: Decimal }

/** What became of every line of a file: taken + left out + refused = read, by number and by amount. */
export type ImportReport = {
  read: Tally
  taken: Tally
  leftOut: Tally
  refused: Tally
  created: number
  updated: number
  unchanged: number
  /** Lines per kind of document or charge: orders, credit notes, freight ... */
  kinds: Record<string, Tally>
  leftOutLines: LeftOut[]
  problems: LineProblem[]
  /** How the file was read without anybody or its own mark having said so, where that is not UTF-8. */
  assumedEncoding: Encoding | null
  /** Of a file in our own column names: columns that nothing is made of. */
  unusedColumns: string[]
}

export function emptyReport(): ImportReport {
  const none = () => ({ lines: 0, amount: zero })
  return {
    read: none(),
    taken: none(),
    leftOut: none(),
    refused: none(),
    created: 0,
    updated: 0,
    unchanged: 0,
    kinds: {},
    leftOutLines: [],
    problems: [],
    assumedEncoding: null,
    unusedColumns: [],
  }
}

export function count(tally: Tally, amount: Decimal | null, lines = 1): void {
  tally.lines += lines
  tally.amount = tally.amount.plus(amount ?? zero)
}

export function countKind(report: ImportReport, kind: string, amount: Decimal | null): void {
  const tally = report.kinds[kind] ?? { lines: 0, amount: zero }
  count(tally, amount)
  report.kinds[kind] = tally
}

export type Outcome = { created: number; updated: number; unchanged: number }

export function addOutcome(report: ImportReport, { created, updated, unchanged }: Outcome): void {
  report.created += created
  report.updated += updated
  report.unchanged += unchanged
}

/** Whether nothing was lost: every line read is taken, left out with a reason, or refused with one. */
export function isComplete({ read, taken, leftOut, refused }: ImportReport): boolean {
  const lines = taken.lines + leftOut.lines + refused.lines
  const amount = taken.amount.plus(leftOut.amount).plus(refused.amount)
  return lines === read.lines && amount.equals(read.amount)
}
