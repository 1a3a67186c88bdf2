import type { Transaction } from '#app/db/transaction.server.ts'
import type { NewMixGroupForm } from './mix-group-form.ts'

/** Null: the code is taken. */
export async function insertMixGroup(
  tx: Transaction,
  { code, name }: NewMixGroupForm,
): Promise<bigint | null> {
  const [made] = await tx.$queryRaw<{ id: bigint }[]>`
    INSERT INTO mix_group (code, name) VALUES (${code}, ${name}) ON CONFLICT (code) DO NOTHING RETURNING id`
  return made?.id ?? null
}

export async function lockMixGroup(tx: Transaction, code: string): Promise<bigint | null> {
  const [found] = await tx.$queryRaw<{ id: bigint }[]>`
    SELECT id FROM mix_group WHERE code = ${code}::citext FOR UPDATE`
  return found?.id ?? null
}

export async function renameMixGroup(tx: Transaction, id: bigint, name: string): Promise<void> {
  await tx.mixGroup.update({ where: { id }, data: { name } })
}

/** Which of the SKUs there are none of; all others are in the group afterwards. */
export async function addVariants(
  tx: Transaction,
  mixGroupId: bigint,
  skus: readonly string[],
): Promise<string[]> {
  const variants = await tx.variant.findMany({
    where: { sku: { in: [...skus], mode: 'insensitive' } },
    select: { id: true, sku: true },
  })
  const data = variants.map(({ id }) => ({ mixGroupId, variantId: id }))
  await tx.mixGroupVariant.createMany({ data, skipDuplicates: true })
  const known = new Set(variants.map(({ sku }) => sku.toLowerCase()))
  return skus.filter((sku) => !known.has(sku.toLowerCase()))
}

/** False: it was not in the group. */
export async function removeVariant(
  tx: Transaction,
  mixGroupId: bigint,
  sku: string,
): Promise<boolean> {
  return (
    (await tx.mixGroupVariant.deleteMany({ where: { mixGroupId, variant: { sku } } })).count === 1
  )
}
