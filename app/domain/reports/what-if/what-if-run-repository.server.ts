import { prisma } from '#app/db/client.server.ts'
import { fromInstant } from '#app/db/convert.server.ts'
import type { Prisma } from '#app/db/generated/client.ts'
import { readPrepared } from '#app/db/prepared.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import type { Refusal } from '#app/domain/result.ts'
import type { ListToTry } from './list-to-try-queries.server.ts'
import type { SimulatedDocument, Simulation } from './simulation.ts'
import { storedDocument, storedLine } from './stored-line.ts'

type NewRun = { publishAt: string | null; days: number; actorId: bigint; at: string }

/** A run for the queue. Null where one is already on its way: two clicks make one. */
export async function createRun(
  tx: Transaction,
  list: ListToTry,
  { publishAt, days, actorId, at }: NewRun,
): Promise<bigint | null> {
  const [run] = await tx.$queryRaw<{ id: bigint }[]>`
    INSERT INTO what_if_run (price_list_id, revision, publish_at, days, started_by_id, created_at)
    VALUES (${list.id}, ${list.revision}, ${publishAt}::timestamptz, ${days}, ${actorId}, ${at}::timestamptz)
    ON CONFLICT (price_list_id) WHERE status IN ('waiting', 'running') DO NOTHING RETURNING id`
  return run?.id ?? null
}

/** A run whose process went away is given up, so that another can begin. */
export async function giveUpLostRuns(tx: Transaction, list: ListToTry, at: string) {
  await tx.$executeRaw`UPDATE what_if_run SET status = 'failed', finished_at = ${at}::timestamptz,
      refusal = '{"code": "what-if-lost", "parameters": {}}'
    WHERE price_list_id = ${list.id} AND status IN ('waiting', 'running')
      AND created_at < ${at}::timestamptz - interval '20 minutes'`
}

export type StartedRun = {
  listCode: string
  publishAt: string | null
  days: number
}

/** Null where there is nothing left to do: the run is done, failed or gone. */
export async function beginRun(id: bigint): Promise<StartedRun | null> {
  const [run] = await prisma.$queryRaw<{ code: string; publishAt: Date | null; days: number }[]>`
    UPDATE what_if_run r SET status = 'running', progress = 0 FROM price_list l
    WHERE r.id = ${id} AND r.status IN ('waiting', 'running') AND l.id = r.price_list_id
    RETURNING l.code::text AS code, r.publish_at AS "publishAt", r.days`
  if (!run) return null
  return { listCode: run.code, publishAt: run.publishAt?.toISOString() ?? null, days: run.days }
}

export async function saveProgress(id: bigint, progress: number): Promise<void> {
  await prisma.whatIfRun.updateMany({ where: { id }, data: { progress } })
}

/** Nothing that an earlier attempt of the same run left. */
export async function forgetFindings(id: bigint): Promise<void> {
  await prisma.whatIfLine.deleteMany({ where: { runId: id } })
  await prisma.whatIfDocument.deleteMany({ where: { runId: id } })
}

/** $1 rows, each written as soon as it is made: as text to the driver itself, Prisma would hold it several times over. */
const keepLines =
  'INSERT INTO what_if_line SELECT * FROM jsonb_populate_recordset(NULL::what_if_line, $1::jsonb)'
const keepDocuments =
  'INSERT INTO what_if_document SELECT * FROM jsonb_populate_recordset(NULL::what_if_document, $1::jsonb)'

/** Keeps what some documents came to, numbered from `from` on; nobody sees it before the run is done. */
export async function saveFindings(
  id: bigint,
  documents: readonly SimulatedDocument[],
  from: number,
): Promise<number> {
  let number = from
  const key = () => ({ run_id: String(id), number: number++ })
  const stopped: string[] = []
  const lines: string[] = []
  for (const document of documents) {
    const row = storedDocument(document, { run_id: String(id), number })
    if (row) stopped.push(JSON.stringify(row))
    for (const line of document.lines) lines.push(JSON.stringify(storedLine(line, document, key())))
  }
  await readPrepared(prisma, keepLines, `[${lines.join(',')}]`)
  if (stopped.length > 0) await readPrepared(prisma, keepDocuments, `[${stopped.join(',')}]`)
  return number
}

/** Shows the result; earlier ones of the list are forgotten. */
export async function finishRun(
  tx: Transaction,
  id: bigint,
  { simulation, at }: { simulation: Simulation; at: string },
): Promise<void> {
  const { revision, publishAt, unknownLines } = simulation
  const { priceListId } = await tx.whatIfRun.update({
    where: { id },
    data: {
      ...{ status: 'done' as const, progress: 100, revision },
      ...{ triedAt: fromInstant(publishAt), finishedAt: fromInstant(at), counts: { unknownLines } },
    },
  })
  await tx.whatIfRun.deleteMany({
    where: { priceListId, id: { lt: id }, status: { in: ['done', 'failed'] } },
  })
}

export async function failRun(id: bigint, refusal: Refusal, at: string): Promise<void> {
  await prisma.whatIfRun.updateMany({
    where: { id, status: { in: ['waiting', 'running'] } },
    data: {
      status: 'failed',
      refusal: refusal as unknown as Prisma.InputJsonObject,
      finishedAt: fromInstant(at),
    },
  })
}
