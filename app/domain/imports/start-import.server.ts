import { transaction } from '#app/db/transaction.server.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import { enqueueJob } from '#app/jobs/queue.server.ts'
import { type ImportJobData, importJobName } from './import-job-data.ts'
import { createRun, finishRun, moveRun, type UploadedFile } from './import-run-repository.server.ts'
import type { ImportKind, Mapping } from './mapping.ts'

type NoStart = 'import_no_file' | 'import_main_missing' | 'import_joined_missing'
type Upload = { kind: ImportKind; files: readonly UploadedFile[]; mapping: Mapping; at: string }

/** Keeps the files and has them checked in the background: nothing is taken over before somebody has seen the report. */
export function startImport(
  staff: { userId: bigint },
  upload: Upload,
): Promise<Result<{ id: bigint }, NoStart>> {
  return transaction(async (tx) => {
    if (upload.files.length === 0) return refuse('import_no_file')
    const { main, missing } = parted(upload)
    if (!main) return refuse('import_main_missing')
    if (missing.length > 0) return refuse('import_joined_missing', { files: missing.join(', ') })
    const files = [main, ...upload.files.filter((file) => file !== main)]
    const id = await createRun(tx, { ...upload, files, startedById: staff.userId })
    await enqueueJob<ImportJobData>(tx, importJobName, {
      runId: String(id),
      apply: false,
      partial: false,
    })
    return ok({ id })
  })
}

/** Which of the files the rows are in: the one that is not joined to another. Dialogs give them in any order. */
function parted({ kind, files, mapping }: Upload) {
  const joined = (mapping.sections[kind]?.join ?? []).map(({ file }) => file)
  return {
    main: files.find(({ name }) => !joined.includes(name)),
    missing: joined.filter((name) => !files.some((file) => file.name === name)),
  }
}

/** Takes a checked file over, whole or (`partial`) without the rows that are wrong. Refuses a run that is not waiting for it. */
export function applyImport(
  id: bigint,
  { partial }: { partial: boolean },
): Promise<Result<null, 'import_not_waiting'>> {
  return transaction(async (tx) => {
    if (!(await moveRun(tx, id, { from: 'previewed', to: 'running', partial })))
      return refuse('import_not_waiting')
    await enqueueJob<ImportJobData>(tx, importJobName, { runId: String(id), apply: true, partial })
    return ok(null)
  })
}

/** Forgets the files of a run that nobody wants any more. */
export function discardImport(id: bigint, at: string): Promise<Result<null, 'import_not_waiting'>> {
  return transaction(async (tx) => {
    if (!(await moveRun(tx, id, { from: 'previewed', to: 'discarded' })))
      return refuse('import_not_waiting')
    await finishRun(tx, id, { status: 'discarded', report: null, problems: [], at })
    return ok(null)
  })
}
