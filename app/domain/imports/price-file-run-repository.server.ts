import { createHash } from 'node:crypto'
import { prisma } from '#app/db/client.server.ts'
import { fromInstant } from '#app/db/convert.server.ts'
import type { Prisma } from '#app/db/generated/client.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import type { PercentageChange, PriceRowChange } from '#app/domain/prices/price-list-change.ts'
import { priceFileKind } from './import-view.ts'
import { differenceRow } from './price-file-difference.ts'
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

const portion = 2000

export async function saveDifference(
  tx: Transaction,
  runId: bigint,
  changes: readonly (PriceRowChange | PercentageChange)[],
): Promise<void> {
  await tx.importDifference.deleteMany({ where: { runId } })
  for (let first = 0; first < changes.length; first += portion) {
    const rows = changes
      .slice(first, first + portion)
      .map((change, index) => ({ ...differenceRow(change), position: first + index }))
    await tx.$executeRaw`
      INSERT INTO import_difference (run_id, position, line, effect, name, percent, change)
      SELECT ${runId}, position, line, effect::difference_effect, name, percent, change
      FROM json_to_recordset(${JSON.stringify(rows)}::json)
        AS x(position int, line int, effect text, name text, percent numeric, change jsonb)`
  }
}

type StoredChange = { rows: PriceRowChange[]; percentages: PercentageChange[] }

/** What was shown is what is applied. */
export async function loadDifference(runId: bigint): Promise<StoredChange> {
  const found: StoredChange = { rows: [], percentages: [] }
  for (let after = -1; ; ) {
    const page = await prisma.importDifference.findMany({
      where: { runId, position: { gt: after } },
      orderBy: { position: 'asc' },
      take: portion * 5,
      select: { position: true, change: true },
    })
    const last = page.at(-1)
    if (!last) return found
    after = last.position
    for (const { change } of page) {
      const stored = change as unknown as PriceRowChange | PercentageChange
      if ('key' in stored) found.rows.push(stored)
      else found.percentages.push(stored)
    }
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
