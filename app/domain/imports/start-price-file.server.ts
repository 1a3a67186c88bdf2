import { transaction } from '#app/db/transaction.server.ts'
import { findListInFile } from '#app/domain/prices/price-list-content-queries.server.ts'
import { ok, type Result } from '#app/domain/result.ts'
import { enqueueJob } from '#app/jobs/queue.server.ts'
import { type ImportJobData, importJobName } from './import-job-data.ts'
import { createPriceFileRun } from './price-file-run-repository.server.ts'
import { tableKind } from './table-file.server.ts'

type Upload = {
  file: { name: string; content: Uint8Array }
  wholeList: boolean
  confirmDearer: boolean
  at: string
}

type Fault = Extract<Awaited<ReturnType<typeof tableKind>>, { ok: false }>['refusal']['code']

/**
 * Keeps a file of a price list and has it compared in the background: nothing changes before somebody has seen the
 * difference. What is no table, or too much of one, is refused at once. Null: there is no such list.
 */
export async function startPriceFile(
  editor: { actorId: bigint; code: string },
  { file, ...choices }: Upload,
): Promise<Result<{ id: bigint }, Fault> | null> {
  const list = await findListInFile(editor.code)
  if (!list) return null
  const kind = await tableKind(file.content)
  if (!kind.ok) return kind
  return transaction(async (tx) => {
    const id = await createPriceFileRun(tx, {
      ...choices,
      file,
      listId: BigInt(list.id),
      startedById: editor.actorId,
    })
    const data = { runId: String(id), apply: false, partial: false }
    await enqueueJob<ImportJobData>(tx, importJobName, data)
    return ok({ id })
  })
}
