import { transaction } from '#app/db/transaction.server.ts'
import { changePriceList } from '#app/domain/prices/change-price-list.server.ts'
import type { PriceListChange } from '#app/domain/prices/price-list-change.ts'
import { findListInFile } from '#app/domain/prices/price-list-content-queries.server.ts'
import { UnreadableWorkbook } from '#app/spreadsheets/workbook-reader.server.ts'
import {
  comparePriceFile,
  type PriceFileComparison,
  refusedLines,
  withoutRefused,
} from './compare-price-file.server.ts'
import { emptyReport } from './import-report.ts'
import { saveProgress, settleRun } from './import-run-repository.server.ts'
import { type ImportReportView, reportView } from './import-view.ts'
import { fileDays } from './price-file-day.server.ts'
import { differenceRow } from './price-file-difference.ts'
import { problemsInFile } from './price-file-problem.ts'
import {
  loadDifference,
  loadPriceFile,
  loadPriceFileRun,
  saveDifference,
  saveProblems,
} from './price-file-run-repository.server.ts'
import { WrongColumns } from './price-file-survey.server.ts'
import { UnreadableFile } from './unreadable-file.ts'

type Run = NonNullable<Awaited<ReturnType<typeof loadPriceFileRun>>>
type Asked = { apply: boolean; partial: boolean; at: string }

/** Long enough for a hundred thousand rows on a slow disk. */
const timeout = 10 * 60_000

/** Compares a file with its list, or applies what the comparison showed. False: the run is none of a price list. */
export async function runPriceFile(id: bigint, { apply, partial, at }: Asked): Promise<boolean> {
  const run = await loadPriceFileRun(id)
  if (!run) return false
  if (apply) await takeOver(run, { partial, at })
  else await compare(run, at)
  return true
}

async function compare(run: Run, at: string): Promise<void> {
  let written: Promise<void> = Promise.resolve()
  try {
    const list = await findListInFile(run.code)
    if (!list) throw new TypeError(`No price list ${run.code}`)
    const comparison = await comparePriceFile({
      list,
      content: await loadPriceFile(run.id),
      wholeList: run.wholeList,
      confirmDearer: run.confirmDearer,
      onProgress: (lines) => {
        written = written.then(() => saveProgress(run.id, lines))
      },
    })
    await written
    await keep(run.id, comparison, at)
  } catch (error) {
    await written
    const report = unreadableReport(error)
    await transaction((tx) => settleRun(tx, run.id, { status: 'failed', report, at }))
  }
}

function keep(id: bigint, { change, problems, lines, unchanged }: PriceFileComparison, at: string) {
  const report = { ...differenceReport(change, unchanged), problemCount: problems.length }
  const refused = refusedLines(problems)
  const tallies = {
    read: { lines, amount: '0.00' },
    refused: { lines: refused, amount: '0.00' },
    taken: { lines: lines - refused, amount: '0.00' },
  }
  return transaction(
    async (tx) => {
      await saveDifference(tx, id, [...change.rows, ...change.percentages])
      await saveProblems(tx, id, problems)
      await settleRun(tx, id, { status: 'previewed', report: { ...report, ...tallies }, at })
    },
    { timeout },
  )
}

function differenceReport(
  { rows, percentages }: Pick<PriceListChange, 'rows' | 'percentages'>,
  unchanged: number,
): ImportReportView {
  const counts = { added: 0, changed: 0, removed: 0 }
  for (const change of [...rows, ...percentages]) counts[differenceRow(change).effect] += 1
  const { added, changed, removed } = counts
  return { ...reportView(emptyReport()), created: added, updated: changed, removed, unchanged }
}

/** All of what was shown, or nothing: what somebody changed meanwhile is listed, and left out the next time. */
async function takeOver(run: Run, { partial, at }: Omit<Asked, 'apply'>): Promise<void> {
  const report = run.report as unknown as ImportReportView
  if (report.problemCount > 0 && !partial) {
    await transaction((tx) => settleRun(tx, run.id, { status: 'previewed', report: null, at }))
    return
  }
  const stored = await loadDifference(run.id)
  const change = { ...stored, fields: {}, confirmDearer: run.confirmDearer }
  const editor = { actorId: run.startedById, code: run.code }
  const occasion = { kind: 'imported', at, note: run.fileName } as const
  const outcome = await changePriceList(editor, change, occasion)
  if (outcome === null) throw new TypeError(`No price list ${run.code}`)
  if (outcome.ok) {
    const done = { ...report, revision: outcome.value.revision }
    await transaction((tx) => settleRun(tx, run.id, { status: 'done', report: done, at }))
    return
  }
  const problems = problemsInFile(outcome.problems, change, await writingOf(run.code))
  const left = withoutRefused(change, new Set(outcome.problems.map((each) => each.at)))
  const { read, unchanged } = report
  await keep(run.id, { change: left, problems, lines: read.lines, unchanged }, at)
}

async function writingOf(code: string) {
  const list = await findListInFile(code)
  return { columnOf: (field: string) => field, days: fileDays(list?.timeZone ?? 'UTC') }
}

/** A file that is no price list has a report, too; anything else is a bug and is thrown. */
function unreadableReport(error: unknown): ImportReportView {
  const report = reportView(emptyReport())
  const told = (
    code: NonNullable<ImportReportView['unreadable']>['code'],
    file: string | null,
  ) => ({
    ...report,
    unreadable: { code, line: null, file },
  })
  if (error instanceof WrongColumns) return told('columns', error.columns.join(', ').slice(0, 300))
  if (error instanceof UnreadableWorkbook) return told('workbook', null)
  if (!(error instanceof UnreadableFile)) throw error
  return { ...report, unreadable: { code: error.code, line: error.line, file: null } }
}
