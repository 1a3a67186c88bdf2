import { prisma } from '#app/db/client.server.ts'
import { fromInstant, toInstant } from '#app/db/convert.server.ts'
import { type CompanyScope, ownedBy } from '#app/domain/companies/scope.ts'
import type { PersonalListView } from './personal-list.ts'

/** The company's files, newest first, as long as they are kept. */
export async function listPersonalLists(
  scope: CompanyScope,
  at: string,
): Promise<PersonalListView[]> {
  const { companyId } = ownedBy(scope)
  const lists = await prisma.personalPriceList.findMany({
    where: { companyId: companyId ?? 0n, expiresAt: { gt: fromInstant(at) } },
    orderBy: { id: 'desc' },
    take: 20,
    include: { user: { select: { name: true } } },
  })
  return lists.map((list) => ({
    id: String(list.id),
    format: list.format,
    category: list.categorySlug,
    status: list.status,
    refusal: list.refusal,
    progress: list.progress,
    total: list.total,
    size: list.size,
    requestedBy: list.user.name,
    createdAt: toInstant(list.createdAt),
    expiresAt: toInstant(list.expiresAt),
  }))
}

/** A finished file of the company; null for a foreign one, one that is gone, or is not ready. */
export async function findPersonalListFile(scope: CompanyScope, id: bigint, at: string) {
  const { companyId } = ownedBy(scope)
  const list = await prisma.personalPriceList.findFirst({
    where: { id, companyId: companyId ?? 0n, status: 'done', expiresAt: { gt: fromInstant(at) } },
  })
  return list?.fileName ? { id, name: list.fileName, format: list.format } : null
}

/** The file in portions, as it was kept. */
export async function* personalListParts(listId: bigint): AsyncGenerator<Uint8Array> {
  for (let position = 0; ; position++) {
    const where = { listId_position: { listId, position } }
    const part = await prisma.personalPriceListPart.findUnique({ where })
    if (!part) return
    yield part.content
  }
}
