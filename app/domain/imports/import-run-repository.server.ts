import { createHash } from 'node:crypto'
import { prisma } from '#app/db/client.server.ts'
import { fromInstant } from '#app/db/convert.server.ts'
import type { Prisma } from '#app/db/generated/client.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import type { LineProblem } from './import-report.ts'
import type { ImportReportView, ImportStatus } from './import-view.ts'
import { type ImportKind, type Mapping, mappingSchema } from './mapping.ts'
import { importKinds } from './mapping-choices.ts'

export type UploadedFile = { name: string; content: Uint8Array }

type NewRun = {
  kind: ImportKind
  files: readonly UploadedFile[]
  mapping: Mapping
  startedById: bigint
  at: string
}

/** As many problems as anyone corrects before trying again. */
const keptProblems = 5000

export async function createRun(
  tx: Transaction,
  { kind, files, mapping, startedById, at }: NewRun,
): Promise<bigint> {
  const [first] = files
  const { id } = await tx.importRun.create({
    data: {
      kind,
      fileName: first?.name ?? '',
      mapping: mapping as unknown as Prisma.InputJsonObject,
      status: 'checking',
      fileHash: createHash('sha256')
        .update(first?.content ?? '')
        .digest('hex'),
      startedById,
      createdAt: fromInstant(at),
      files: {
        create: files.map(({ name, content }) => ({ name, content: Buffer.from(content) })),
      },
    },
  })
  return id
}

/** The next state of a run, if it is in the state that it must come from: two clicks apply it once. */
export async function moveRun(
  tx: Transaction,
  id: bigint,
  { from, to, partial }: { from: ImportStatus; to: ImportStatus; partial?: boolean },
): Promise<boolean> {
  const data = { status: to, progress: 0, ...(partial === undefined ? {} : { partial }) }
  const { count } = await tx.importRun.updateMany({ where: { id, status: from }, data })
  return count === 1
}

export async function loadRun(id: bigint) {
  const run = await prisma.importRun.findUniqueOrThrow({
    where: { id },
    include: { files: { orderBy: { id: 'asc' } } },
  })
  const kind = importKinds.find((each) => each === run.kind)
  if (!kind) throw new TypeError(`No kind of import: ${run.kind}`)
  return { ...run, kind, mapping: mappingSchema.parse(run.mapping) }
}

export async function saveProgress(id: bigint, progress: number): Promise<void> {
  await prisma.importRun.update({ where: { id }, data: { progress } })
}

/** The state of a run whose job goes its own way. */
export async function settleRun(
  tx: Transaction,
  id: bigint,
  { status, report, at }: Omit<Finished, 'problems'>,
): Promise<void> {
  const kept = report === null ? {} : { report: report as unknown as Prisma.InputJsonObject }
  await tx.importRun.update({
    where: { id },
    data: { status, finishedAt: fromInstant(at), ...kept },
  })
  if (status === 'done' || status === 'discarded') await forget(tx, id)
}

type Finished = {
  status: ImportStatus
  report: ImportReportView | null
  problems: readonly LineProblem[]
  at: string
}

export async function finishRun(
  tx: Transaction,
  id: bigint,
  { status, report, problems, at }: Finished,
): Promise<void> {
  await tx.importRefusal.deleteMany({ where: { runId: id } })
  await tx.importRefusal.createMany({
    data: problems.slice(0, keptProblems).map(({ parameters, ...problem }) => ({
      runId: id,
      ...problem,
      ...(parameters ? { parameters: parameters as Prisma.InputJsonObject } : {}),
    })),
  })
  await settleRun(tx, id, { status, report, at })
}

/** The file, and what it would have changed, once that is decided. */
async function forget(tx: Transaction, runId: bigint): Promise<void> {
  await tx.importFile.deleteMany({ where: { runId } })
  await tx.importDifference.deleteMany({ where: { runId } })
}
