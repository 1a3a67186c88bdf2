import { type Transaction, transaction } from '#app/db/transaction.server.ts'
import type { Decimal } from '#pricing/decimal.ts'
import { expected } from './expectation.ts'
import type { FieldProblem } from './field-value.ts'
import { type KindOfImport, withKind } from './import-kinds.server.ts'
import {
  addOutcome,
  count,
  countKind,
  emptyReport,
  type ImportReport,
  type LineProblem,
} from './import-report.ts'
import type { Placed } from './importer.ts'
import { columnsOf, encodingOfFile, joinedRecords, type OpenFile } from './joined-records.server.ts'
import {
  fits,
  type ImportKind,
  type Mapping,
  type MappingSection,
  plainSection,
} from './mapping.ts'
import { placedProblem } from './placed-problem.ts'
import type { SourceLine } from './record-reader.server.ts'
import { rowParser } from './row-parser.ts'

export type ImportRequest = {
  kind: ImportKind
  file: string
  open: OpenFile
  mapping: Mapping
  /** Finds out everything and changes nothing. */
  dryRun: boolean
  /** Takes over what is right although something is wrong; otherwise all or nothing. */
  partial: boolean
  onProgress?: (lines: number) => void
}

export type ImportResult = { report: ImportReport; applied: boolean }

const batchSize = 500
/** Long enough for a file of any size that a person would wait for. */
const timeout = 60 * 60 * 1000

/**
 * Reads a file row by row and takes it over in one transaction: with a problem in any row nothing is, unless `partial`.
 * Rows are found again by their natural keys, so that a second run changes nothing. Throws UnreadableFile and
 * MissingFile; problems of rows are in the report.
 */
export async function runImport(request: ImportRequest): Promise<ImportResult> {
  let report = emptyReport()
  try {
    await transaction(
      async (tx) => {
        report = emptyReport()
        await withKind(request.kind, (kind) => readInto(tx, request, kind, report))
        const wrong = report.problems.length > 0 && !request.partial
        if (request.dryRun || wrong) throw new RolledBack()
      },
      { timeout },
    )
  } catch (error) {
    if (error instanceof RolledBack) return { report, applied: false }
    throw error
  }
  return { report, applied: true }
}

class RolledBack extends Error {}

async function readInto<Row>(
  tx: Transaction,
  request: ImportRequest,
  kind: KindOfImport<Row>,
  report: ImportReport,
) {
  const { mapping } = request
  const section = mapping.sections[request.kind] ?? plainSection(kind.fields)
  const fresh = { seen: new Set<string>(), finished: new Set<string>(), absent: new Set<string>() }
  const reading: Reading<Row> = { section, mapping, kind, report, ...fresh }
  await look(request, kind.fields, report)
  let batch: Placed<Row>[] = []
  for await (const source of joinedRecords({ ...request, section })) {
    const placed = readRow(source, reading)
    if (source.line % 1000 === 0) request.onProgress?.(source.line)
    if (!placed) continue
    if (batch.length >= (kind.batchSize ?? batchSize) && beginsGroup(placed, batch, kind)) {
      await save(tx, batch, reading)
      batch = []
    }
    batch.push(placed)
  }
  if (batch.length > 0) await save(tx, batch, reading)
  request.onProgress?.(report.read.lines)
}

/** What the file tells before its first row is taken: how it is written, and columns that nobody will miss. */
async function look(request: ImportRequest, fields: readonly string[], report: ImportReport) {
  const { mapping, open, file, kind } = request
  const encoding = await encodingOfFile(file, request)
  if (!mapping.encoding && encoding === 'windows-1250') report.assumedEncoding = encoding
  if (mapping.sections[kind]) return
  const header = await columnsOf(file, { mapping, open })
  report.unusedColumns = header.filter((name) => name !== '' && !fields.includes(name))
}

type Reading<Row> = {
  section: MappingSection
  mapping: Mapping
  kind: KindOfImport<Row>
  report: ImportReport
  /** Keys of the file that were taken already. */
  seen: Set<string>
  /** Documents that were saved: another row of one of them comes too late. */
  finished: Set<string>
  /** Columns that the file does not have: told once and not for every line. */
  absent: Set<string>
}

function beginsGroup<Row>(
  { row }: Placed<Row>,
  batch: Placed<Row>[],
  { groupBy }: KindOfImport<Row>,
): boolean {
  const last = batch.at(-1)
  return !groupBy || !last || groupBy(row) !== groupBy(last.row)
}

function readRow<Row>(
  { line, record, extra }: SourceLine,
  reading: Reading<Row>,
): Placed<Row> | null {
  const { section, mapping, kind, report, finished, absent } = reading
  const parser = rowParser(record, section, mapping)
  const row = kind.parse(parser, record, section)
  if (extra.length > 0) parser.problems.push(tooMany(extra))
  const amount = amountOf(row)
  count(report.read, amount)
  const reason = section.leaveOut.find(({ when }) => fits(when, record))?.reason
  if (reason !== undefined) {
    count(report.leftOut, amount)
    report.leftOutLines.push({ line, reason, amount })
    return null
  }
  const key = kind.groupBy?.(row)
  if (key !== undefined && finished.has(key))
    parser.report('number', key, 'not-contiguous', expected('contiguous'))
  if (parser.problems.length === 0) return { line, row }
  refuse(
    report,
    parser.problems.flatMap((problem) => placedProblem(problem, line, absent)),
    amount,
  )
  return null
}

function tooMany(extra: readonly string[]): FieldProblem {
  return { column: null, value: extra.join(' '), code: 'too-many-fields', ...expected('fields') }
}

function refuse(report: ImportReport, problems: LineProblem[], amount: Decimal | null) {
  report.problems.push(...problems)
  count(report.refused, amount)
}

async function save<Row>(
  tx: Transaction,
  batch: Placed<Row>[],
  { kind, mapping, report, seen, finished }: Reading<Row>,
) {
  const saved = await kind.save(tx, batch, mapping.name, seen)
  addOutcome(report, saved)
  for (const { line, row } of batch) {
    if (kind.groupBy) finished.add(kind.groupBy(row))
    const problems = saved.problems.filter((problem) => problem.line === line)
    if (problems.length > 0) refuse(report, problems, amountOf(row))
    else take(report, row)
  }
}

function take(report: ImportReport, row: unknown) {
  const amount = amountOf(row)
  count(report.taken, amount)
  if (typeof row !== 'object' || row === null || !('kind' in row)) return
  const isCreditNote = 'isCreditNote' in row && row.isCreditNote === true
  countKind(report, isCreditNote ? 'creditNote' : String(row.kind), amount)
}

/** The money of a row, where its kind has any. */
function amountOf(row: unknown): Decimal | null {
  return isValued(row) ? row.amount : null
}

function isValued(row: unknown): row is { amount: Decimal } {
  return typeof row === 'object' && row !== null && 'amount' in row
}
