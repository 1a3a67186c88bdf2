import { prisma } from '#app/db/client.server.ts'
import { toInstantOrNull } from '#app/db/convert.server.ts'
import { readPrepared } from '#app/db/prepared.server.ts'
import { type StaffScope, scopeParameters } from '#app/domain/companies/scope.ts'
import { figuresView, type SumsRow } from './figures-view.ts'
import { totalsSql } from './what-if-sql.ts'
import type { CountsView, RunView, WhatIfView } from './what-if-view.ts'

/** What the scope may see of it: a rep, their own companies' lines. Null for a list that is not there. */
export async function findWhatIf(scope: StaffScope, code: string): Promise<WhatIfView | null> {
  const list = await prisma.priceList.findUnique({
    where: { code },
    include: {
      replaces: { select: { code: true, name: true } },
      whatIfRuns: { orderBy: { id: 'desc' }, take: 5 },
    },
  })
  if (!list) return null
  const { name, currency, status, replaces } = list
  const people = await startedBy(list.whatIfRuns)
  const runs = list.whatIfRuns.map((run) => runView(run, list.revision, people))
  const done = runs.find((run) => run.status === 'done')
  return {
    list: {
      ...{ code: list.code, name, currency, status, replaces },
      validFrom: toInstantOrNull(list.validFrom),
    },
    run: runs[0] ?? null,
    result: done ? { run: done, ...(await loadTotals(scope, done.id, currency)) } : null,
  }
}

async function startedBy(runs: readonly { startedById: bigint | null }[]) {
  const ids = runs.flatMap(({ startedById }) => startedById ?? [])
  const users = await prisma.user.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  })
  return new Map(users.map(({ id, name }) => [id, name]))
}

type StoredRun = {
  id: bigint
  status: RunView['status']
  progress: number
  revision: number
  triedAt: Date | null
  publishAt: Date | null
  finishedAt: Date | null
  days: number
  startedById: bigint | null
  refusal: unknown
  counts: unknown
}

function runView(run: StoredRun, revision: number, people: ReadonlyMap<bigint, string>): RunView {
  const { unknownLines = 0 } = run.counts as { unknownLines?: number }
  return {
    id: String(run.id),
    status: run.status,
    progress: run.progress,
    triedAt: toInstantOrNull(run.triedAt),
    publishAt: toInstantOrNull(run.publishAt),
    days: run.days,
    startedBy: run.startedById === null ? null : (people.get(run.startedById) ?? null),
    finishedAt: toInstantOrNull(run.finishedAt),
    refusal: run.refusal as RunView['refusal'],
    unknownLines,
    stale: run.revision !== revision,
  }
}

async function loadTotals(scope: StaffScope, runId: string, currency: string) {
  const { salesRepId } = scopeParameters(scope)
  const [row] = await readPrepared<SumsRow & { counts: CountsView }>(
    prisma,
    totalsSql,
    runId,
    salesRepId === null ? null : String(salesRepId),
  )
  if (!row) throw new TypeError('sums without a row')
  return { figures: figuresView(row, currency), counts: row.counts }
}
