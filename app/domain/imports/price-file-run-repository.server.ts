import { createHash } from 'node:crypto'
import { garbageCollector } from '#app/collect-garbage.server.ts'
import { prisma } from '#app/db/client.server.ts'
import { fromInstant } from '#app/db/convert.server.ts'
import type { Prisma } from '#app/db/generated/client.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import type { PercentageChange, PriceRowChange } from '#app/domain/prices/price-list-change.ts'
import type { RowCounts } from '#app/domain/prices/price-revision.ts'
import { priceFileKind } from './import-view.ts'
import { type DifferenceRow, differenceRow } from './price-file-difference.ts'
import type { PriceFileProblem } from './price-file-problem.ts'
import { plainMapping } from './shipped-mappings.server.ts'

export type PriceFileUpload = {
  listId: bigint
  file: { name: string; content: Uint8Array }
  wholeList: boolean
  confirmDearer: boolean
  startedById: bigint
  at: string
}

export async function createPriceFileRun(
  tx: Transaction,
  { listId, file, wholeList, confirmDearer, startedById, at }: PriceFileUpload,
): Promise<bigint> {
  const { id } = await tx.importRun.create({
    data: {
      kind: priceFileKind,
      fileName: file.name,
      mapping: plainMapping as unknown as Prisma.InputJsonObject,
      status: 'checking',
      fileHash: createHash('sha256').update(file.content).digest('hex'),
      startedById,
      createdAt: fromInstant(at),
      priceListId: listId,
      wholeList,
      confirmDearer,
      files: { create: [{ name: file.name, content: Buffer.from(file.content) }] },
    },
  })
  return id
}

/** Null where the run is not one of a price list file. */
export async function loadPriceFileRun(id: bigint) {
  const run = await prisma.importRun.findUniqueOrThrow({
    where: { id },
    include: { priceList: { select: { code: true } } },
  })
  return run.priceList && { ...run, code: run.priceList.code }
}

export async function loadPriceFile(id: bigint): Promise<Uint8Array> {
  return (await prisma.importFile.findFirstOrThrow({ where: { runId: id } })).content
}

const portion = 500

/** Puts the changes away a portion at a time, and counts them by what they do. */
export async function saveDifference(
  tx: Transaction,
  runId: bigint,
  changes: Iterable<PriceRowChange | PercentageChange>,
): Promise<RowCounts> {
  await tx.importDifference.deleteMany({ where: { runId } })
  const counts = { added: 0, changed: 0, removed: 0 }
  let rows: (DifferenceRow & { position: number })[] = []
  const clearUp = garbageCollector()
  let position = 0
  const put = async () => {
    await tx.$executeRaw`
      INSERT INTO import_difference (run_id, position, line, effect, name, percent, change)
      SELECT ${runId}, position, line, effect::difference_effect, name, percent, change
      FROM json_to_recordset(${JSON.stringify(rows)}::json)
        AS x(position int, line int, effect text, name text, percent numeric, change jsonb)`
    rows = []
  }
  for (const change of changes) {
    const row = { ...differenceRow(change), position }
    counts[row.effect] += 1
    position += 1
    rows.push(row)
    if (rows.length < portion) continue
    await put()
    clearUp(portion)
  }
  await put()
  return counts
}

/** What was shown is what is applied: a portion at a time, in the order it was found. */
export async function* storedDifference(
  runId: bigint,
): AsyncGenerator<PriceRowChange | PercentageChange> {
  const clearUp = garbageCollector()
  for (let after = -1; ; ) {
    const page = await prisma.importDifference.findMany({
      where: { runId, position: { gt: after } },
      orderBy: { position: 'asc' },
      take: portion,
      select: { position: true, change: true },
    })
    const last = page.at(-1)
    if (!last) return
    after = last.position
    for (const { change } of page) yield change as unknown as PriceRowChange | PercentageChange
    clearUp(page.length)
  }
}

const keptProblems = 5000

export async function saveProblems(
  tx: Transaction,
  runId: bigint,
  problems: readonly PriceFileProblem[],
): Promise<void> {
  await tx.importRefusal.deleteMany({ where: { runId } })
  await tx.importRefusal.createMany({
    data: problems.slice(0, keptProblems).map(({ parameters, ...problem }) => ({
      runId,
      ...problem,
      ...(parameters ? { parameters: parameters as Prisma.InputJsonObject } : {}),
    })),
  })
}
