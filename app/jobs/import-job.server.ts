import { transaction } from '#app/db/transaction.server.ts'
import { type ImportJobData, importJobName } from '#app/domain/imports/import-job-data.ts'
import { emptyReport, type LineProblem } from '#app/domain/imports/import-report.ts'
import {
  finishRun,
  loadRun,
  saveProgress,
} from '#app/domain/imports/import-run-repository.server.ts'
import { type ImportReportView, reportView } from '#app/domain/imports/import-view.ts'
import { MissingFile } from '#app/domain/imports/joined-records.server.ts'
import { runImport } from '#app/domain/imports/run-import.server.ts'
import { runPriceFile } from '#app/domain/imports/run-price-file.server.ts'
import { UnreadableFile } from '#app/domain/imports/unreadable-file.ts'
import { now } from '#app/http/clock.server.ts'
import { log } from '#app/http/log.server.ts'
import type { Job } from './queue.server.ts'

type Outcome = { report: ImportReportView; problems: LineProblem[]; readable: boolean }

/** Checks an uploaded file, or takes it over; its page shows the progress. Running it again does no harm: keys are natural. */
export const importJob: Job<ImportJobData> = {
  ...importJobName,
  async handle({ runId, apply, partial }) {
    const id = BigInt(runId)
    if (await runPriceFile(id, { apply, partial, at: now() })) return
    const { readable, ...outcome } = await outcomeOf(id, { apply, partial })
    const applied = apply && (partial || outcome.problems.length === 0)
    const status = !readable ? 'failed' : applied ? 'done' : 'previewed'
    await transaction((tx) => finishRun(tx, id, { ...outcome, status, at: now() }))
  },
}

async function outcomeOf(
  id: bigint,
  { apply, partial }: { apply: boolean; partial: boolean },
): Promise<Outcome> {
  const { kind, files, mapping, fileName } = await loadRun(id)
  const open = (name: string) => {
    const file = files.find((each) => each.name === name)
    if (!file) return null
    return (async function* () {
      yield file.content
    })()
  }
  let written: Promise<void> = Promise.resolve()
  const onProgress = (lines: number) => {
    written = written.then(() => saveProgress(id, lines))
  }
  try {
    const { report } = await runImport({
      kind,
      file: fileName,
      open,
      mapping,
      partial,
      dryRun: !apply,
      onProgress,
    })
    return { report: reportView(report), problems: report.problems, readable: true }
  } catch (error) {
    return { report: unreadableReport(error), problems: [], readable: false }
  } finally {
    await written
  }
}

/** A file that is no table has a report, too; and a run that ends by a bug of ours does not wait for ever. */
function unreadableReport(error: unknown): ImportReportView {
  const report = reportView(emptyReport())
  if (error instanceof UnreadableFile)
    return { ...report, unreadable: { code: error.code, line: error.line, file: null } }
  if (error instanceof MissingFile)
    return { ...report, unreadable: { code: 'joined', line: null, file: error.file } }
  log.error({ err: error }, 'an import')
  return { ...report, unreadable: { code: 'ours', line: null, file: null } }
}
