import { buffer } from 'node:stream/consumers'
import { listDifferences } from '#app/domain/imports/difference-queries.server.ts'
import { findImportRun } from '#app/domain/imports/import-runs-queries.server.ts'
import { applyImport } from '#app/domain/imports/start-import.server.ts'
import { startPriceFile } from '#app/domain/imports/start-price-file.server.ts'
import { priceFileAnswer } from '#app/http/price-file-answer.server.ts'
import { importJob } from '#app/jobs/import-job.server.ts'

export type Editor = { actorId: bigint; code: string }
type Choices = { wholeList?: boolean; confirmDearer?: boolean; name?: string }

const everything = {
  q: '',
  effects: [],
  sort: 'line',
  descending: false,
  offset: 0,
  pageSize: 1000,
}

/** As the page does it, with the job run at once instead of by the queue. Throws the code of a refusal. */
export async function uploadPriceFile(
  editor: Editor,
  content: string | Uint8Array,
  { wholeList = true, confirmDearer = false, name = 'prices.csv' }: Choices = {},
): Promise<bigint> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const started = await startPriceFile(editor, {
    file: { name, content: bytes },
    wholeList,
    confirmDearer,
    at: '2026-11-22T10:00:00.000Z',
  })
  if (!started?.ok) throw new Error(started?.refusal.code ?? 'no list')
  const { id } = started.value
  await importJob.handle({ runId: String(id), apply: false, partial: false })
  return id
}

/** The run with every difference that it shows. */
export async function comparedFile(id: bigint) {
  const run = await findImportRun(id)
  if (!run) throw new Error('no run')
  return { ...run, differences: (await listDifferences(id, everything)).rows }
}

export async function applyPriceFile(id: bigint, partial = false) {
  const moved = await applyImport(id, { partial })
  if (!moved.ok) throw new Error(moved.refusal.code)
  await importJob.handle({ runId: String(id), apply: true, partial })
  return comparedFile(id)
}

export async function exportedFile(code: string, format: 'csv' | 'xlsx'): Promise<Uint8Array> {
  const { body } = await priceFileAnswer(code, format)
  if (!body) throw new Error('nothing exported')
  return new Uint8Array(await buffer(body as unknown as AsyncIterable<Uint8Array>))
}
