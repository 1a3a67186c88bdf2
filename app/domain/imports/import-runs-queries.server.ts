import { prisma } from '#app/db/client.server.ts'
import { toInstant, toInstantOrNull } from '#app/db/convert.server.ts'
import {
  type ImportProblemView,
  type ImportReportView,
  type ImportRunView,
  priceFileKind,
} from './import-view.ts'
import { importKinds } from './mapping-choices.ts'

const shownRuns = 50
const beside = {
  startedBy: { select: { name: true } },
  priceList: { select: { code: true, name: true, currency: true } },
} as const
const shownProblems = 200

/** Imports are the seller's own: whoever may import sees all of them; those of one price list where it is named. */
export async function listImportRuns(priceList?: string): Promise<ImportRunView[]> {
  const runs = await prisma.importRun.findMany({
    ...(priceList === undefined ? {} : { where: { priceList: { code: priceList } } }),
    orderBy: { id: 'desc' },
    take: shownRuns,
    include: beside,
  })
  return runs.map(runView)
}

export async function findImportRun(
  id: bigint,
): Promise<(ImportRunView & { problems: ImportProblemView[] }) | null> {
  const run = await prisma.importRun.findUnique({
    where: { id },
    include: beside,
  })
  if (!run) return null
  return { ...runView(run), problems: await importProblems(id, shownProblems) }
}

/** The first problems of a run, in the file's order. */
export async function importProblems(id: bigint, most = 5000): Promise<ImportProblemView[]> {
  const problems = await prisma.importRefusal.findMany({
    where: { runId: id },
    orderBy: [{ line: 'asc' }, { id: 'asc' }],
    take: most,
  })
  return problems.map(({ id, line, column, value, code, expected, parameters }) => ({
    id: String(id),
    line,
    column,
    value,
    code,
    expected,
    parameters: parameters as ImportProblemView['parameters'],
  }))
}

type StoredRun = Awaited<ReturnType<typeof prisma.importRun.findFirstOrThrow>> & {
  startedBy: { name: string } | null
  priceList: { code: string; name: string; currency: string } | null
}

function runView(run: StoredRun): ImportRunView {
  const isReported = typeof run.report === 'object' && run.report !== null && 'read' in run.report
  return {
    id: String(run.id),
    kind: importKinds.find((kind) => kind === run.kind) ?? priceFileKind,
    priceList: run.priceList,
    wholeList: run.wholeList,
    fileName: run.fileName,
    mapping: nameOf(run.mapping),
    status: run.status,
    partial: run.partial,
    progress: run.progress,
    startedBy: run.startedBy?.name ?? null,
    createdAt: toInstant(run.createdAt),
    finishedAt: toInstantOrNull(run.finishedAt),
    report: isReported ? (run.report as unknown as ImportReportView) : null,
  }
}

function nameOf(mapping: unknown): string {
  return typeof mapping === 'object' && mapping !== null && 'name' in mapping
    ? String(mapping.name)
    : ''
}
