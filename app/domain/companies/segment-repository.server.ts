import type { Transaction } from '#app/db/transaction.server.ts'
import { companyWhere, type StaffScope } from './scope.ts'
import type { NewSegmentForm } from './segment-form.ts'

/** Null: the code is taken. */
export async function insertSegment(
  tx: Transaction,
  { code, name }: NewSegmentForm,
): Promise<bigint | null> {
  const [made] = await tx.$queryRaw<{ id: bigint }[]>`
    INSERT INTO segment (code, name) VALUES (${code}, ${name}) ON CONFLICT (code) DO NOTHING RETURNING id`
  return made?.id ?? null
}

export async function lockSegment(tx: Transaction, code: string): Promise<bigint | null> {
  const [found] = await tx.$queryRaw<{ id: bigint }[]>`
    SELECT id FROM segment WHERE code = ${code}::citext FOR UPDATE`
  return found?.id ?? null
}

export async function renameSegment(tx: Transaction, id: bigint, name: string): Promise<void> {
  await tx.segment.update({ where: { id }, data: { name } })
}

/** A company within the scope, by its code. */
export function findMember(tx: Transaction, scope: StaffScope, code: string) {
  return tx.company.findFirst({
    where: { AND: [companyWhere(scope), { code }] },
    select: { id: true, code: true, name: true },
  })
}

/** False: it was one already. */
export async function addMember(
  tx: Transaction,
  segmentId: bigint,
  companyId: bigint,
): Promise<boolean> {
  const data = [{ segmentId, companyId }]
  return (await tx.companySegment.createMany({ data, skipDuplicates: true })).count === 1
}

/** False: it was none. */
export async function removeMember(
  tx: Transaction,
  segmentId: bigint,
  companyId: bigint,
): Promise<boolean> {
  return (await tx.companySegment.deleteMany({ where: { segmentId, companyId } })).count === 1
}
