import { prisma } from '#app/db/client.server.ts'
import { fromInstant } from '#app/db/convert.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import type { PersonalListFormat, PersonalListRefusal } from './personal-list.ts'

type Requested = {
  companyId: bigint
  userId: bigint
  format: PersonalListFormat
  categorySlug: string | null
  locale: string
  createdAt: string
  expiresAt: string
}

/** Null where this person has one under way: the company's row is locked, so that two clicks make one. */
export async function createPersonalList(
  tx: Transaction,
  { createdAt, expiresAt, ...wanted }: Requested,
): Promise<bigint | null> {
  const { companyId, userId } = wanted
  await tx.$queryRaw`SELECT id FROM company WHERE id = ${companyId} FOR UPDATE`
  const underWay = await tx.personalPriceList.count({
    where: { companyId, userId, status: { in: ['waiting', 'running'] } },
  })
  if (underWay > 0) return null
  const data = { ...wanted, createdAt: fromInstant(createdAt), expiresAt: fromInstant(expiresAt) }
  return (await tx.personalPriceList.create({ data })).id
}

/** What a job makes, for whom. A second try begins anew; null where it is made already. */
export async function beginPersonalList(id: bigint) {
  await prisma.personalPriceListPart.deleteMany({ where: { listId: id } })
  const { count } = await prisma.personalPriceList.updateMany({
    where: { id, status: { in: ['waiting', 'running', 'failed'] } },
    data: { status: 'running', progress: 0 },
  })
  if (count === 0) return null
  return prisma.personalPriceList.findUniqueOrThrow({
    where: { id },
    include: {
      company: { select: { id: true, code: true, name: true } },
      user: { select: { email: true, name: true, locale: true } },
    },
  })
}

export type BegunList = NonNullable<Awaited<ReturnType<typeof beginPersonalList>>>

export async function savePersonalListProgress(
  id: bigint,
  figures: { progress: number; total: number },
): Promise<void> {
  await prisma.personalPriceList.update({ where: { id }, data: figures })
}

export async function savePersonalListPart(
  listId: bigint,
  position: number,
  content: Uint8Array,
): Promise<void> {
  const data = { listId, position, content: Buffer.from(content) }
  await prisma.personalPriceListPart.create({ data })
}

export async function finishPersonalList(
  tx: Transaction,
  id: bigint,
  file: { fileName: string; size: number; at: string },
): Promise<void> {
  const { at, ...data } = file
  await tx.personalPriceList.update({
    where: { id },
    data: { ...data, status: 'done', finishedAt: fromInstant(at) },
  })
}

export async function endPersonalList(
  id: bigint,
  end: { status: 'refused'; refusal: PersonalListRefusal } | { status: 'failed' },
  at: string,
): Promise<void> {
  await prisma.personalPriceListPart.deleteMany({ where: { listId: id } })
  await prisma.personalPriceList.update({
    where: { id },
    data: { ...end, finishedAt: fromInstant(at) },
  })
}
