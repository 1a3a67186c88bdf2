import { transaction } from '#app/db/transaction.server.ts'
import { changeListInParts } from '#app/domain/prices/change-list-in-parts.server.ts'
import { type LargeChange, largeChange } from '#app/domain/prices/large-change.ts'
import type { PercentageChange, PriceRowChange } from '#app/domain/prices/price-list-change.ts'
import { findListInFile } from '#app/domain/prices/price-list-content-queries.server.ts'
import { UnreadableWorkbook } from '#app/spreadsheets/workbook-reader.server.ts'
import {
  comparePriceFile,
  type PriceFileComparison,
  refusedLines,
} from './compare-price-file.server.ts'
import { emptyReport } from './import-report.ts'
import { saveProgress, settleRun } from './import-run-repository.server.ts'
import { type ImportReportView, reportView } from './import-view.ts'
import { fileDays } from './price-file-day.server.ts'
import {
  loadPriceFile,
  loadPriceFileRun,
  saveDifference,
  saveProblems,
  storedDifference,
} from './price-file-run-repository.server.ts'
import { WrongColumns } from './price-file-survey.server.ts'
import { type IsKept, refusedOf } from './refused-changes.server.ts'
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
    const { change, isKept, ...compared } = await comparePriceFile({
      list,
      content: await loadPriceFile(run.id),
      wholeList: run.wholeList,
      confirmDearer: run.confirmDearer,
      onProgress: (lines) => {
        written = written.then(() => saveProgress(run.id, lines))
      },
    })
    await written
    await keep(run.id, { ...compared, changes: filtered(change, isKept) }, at)
  } catch (error) {
    await written
    const report = unreadableReport(error)
    await transaction((tx) => settleRun(tx, run.id, { status: 'failed', report, at }))
  }
}

type Kept = Omit<PriceFileComparison, 'change' | 'isKept'> & {
  changes: Iterable<PriceRowChange | PercentageChange>
}

function keep(id: bigint, { changes, problems, lines, unchanged }: Kept, at: string) {
  const refused = refusedLines(problems)
  const tallies = {
    read: { lines, amount: '0.00' },
    refused: { lines: refused, amount: '0.00' },
    taken: { lines: lines - refused, amount: '0.00' },
  }
  return transaction(
    async (tx) => {
      const { added, changed, removed } = await saveDifference(tx, id, changes)
      await saveProblems(tx, id, problems)
      const report = {
        ...reportView(emptyReport()),
        ...{ created: added, updated: changed, removed, unchanged },
        ...{ problemCount: problems.length, ...tallies },
      }
      await settleRun(tx, id, { status: 'previewed', report, at })
    },
    { timeout },
  )
}

function* filtered(change: LargeChange, isKept: IsKept) {
  for (const each of change.all()) if (isKept(each)) yield each
}

/** All of what was shown, or nothing: what somebody changed meanwhile is listed, and left out the next time. */
async function takeOver(run: Run, { partial, at }: Omit<Asked, 'apply'>): Promise<void> {
  const report = run.report as unknown as ImportReportView
  if (report.problemCount > 0 && !partial) {
    await transaction((tx) => settleRun(tx, run.id, { status: 'previewed', report: null, at }))
    return
  }
  const change = largeChange(run.confirmDearer)
  for await (const each of storedDifference(run.id)) change.add(each)
  const editor = { actorId: run.startedById, code: run.code }
  const occasion = { kind: 'imported', at, note: run.fileName } as const
  const outcome = await changeListInParts(editor, change, occasion)
  if (outcome === null) throw new TypeError(`No price list ${run.code}`)
  if (outcome !== 'refused') {
    const done = { ...report, revision: outcome.revision }
    await transaction((tx) => settleRun(tx, run.id, { status: 'done', report: done, at }))
    return
  }
  const { problems, isKept } = await refusedOf(run.code, change, await writingOf(run.code))
  const { read, unchanged } = report
  const changes = filtered(change, isKept)
  await keep(run.id, { changes, problems, lines: read.lines, unchanged }, at)
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
