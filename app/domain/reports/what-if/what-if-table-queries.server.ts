import { prisma } from '#app/db/client.server.ts'
import type { StaffScope } from '#app/domain/companies/scope.ts'
import type { ShareKind, ShownResult } from './result-table.ts'
import { listShares } from './what-if-shares-queries.server.ts'
import type { ShareView } from './what-if-view.ts'

/** The newest result of a list; null where nothing was tried yet. Who may see which lines of it is the tables' matter. */
export async function findResult(code: string): Promise<ShownResult | null | 'no-list'> {
  const list = await prisma.priceList.findUnique({
    where: { code },
    select: {
      currency: true,
      whatIfRuns: {
        where: { status: 'done' },
        orderBy: { id: 'desc' },
        take: 1,
        select: { id: true },
      },
    },
  })
  if (!list) return 'no-list'
  const [run] = list.whatIfRuns
  return run ? { id: String(run.id), currency: list.currency } : null
}

export type LargestShares = {
  companiesMore: readonly ShareView[]
  companiesLess: readonly ShareView[]
  productsMore: readonly ShareView[]
  productsLess: readonly ShareView[]
}

const shownEach = 7

/** Who and what differs most, either way. Null where nothing was tried yet. */
export async function findLargestShares(
  scope: StaffScope,
  code: string,
): Promise<LargestShares | null | 'no-list'> {
  const result = await findResult(code)
  if (!result || result === 'no-list') return result
  const largest = async (kind: ShareKind, effect: 'dearer' | 'cheaper') => {
    const filters = { effect: [effect] }
    const asked = { q: '', sort: 'size', descending: true, filters, pageSize: shownEach, offset: 0 }
    return (await listShares(scope, result, { kind, asked })).rows
  }
  const [companiesMore, companiesLess, productsMore, productsLess] = await Promise.all([
    largest('companies', 'dearer'),
    largest('companies', 'cheaper'),
    largest('products', 'dearer'),
    largest('products', 'cheaper'),
  ])
  return { companiesMore, companiesLess, productsMore, productsLess }
}
