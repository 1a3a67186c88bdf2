import type { Transaction } from '#app/db/transaction.server.ts'
import type { AssortmentChange, NewAssortmentForm } from './assortment-form.ts'

type NewRule = Extract<AssortmentChange, { intent: 'addRule' }>
type LockedAssortment = { id: bigint }

/** Null: the code is taken. */
export async function insertAssortment(
  tx: Transaction,
  { code, name }: NewAssortmentForm,
): Promise<bigint | null> {
  const [made] = await tx.$queryRaw<LockedAssortment[]>`
    INSERT INTO catalog (code, name) VALUES (${code}, ${name}) ON CONFLICT (code) DO NOTHING RETURNING id`
  return made?.id ?? null
}

export async function lockAssortment(
  tx: Transaction,
  code: string,
): Promise<LockedAssortment | null> {
  const [found] = await tx.$queryRaw<LockedAssortment[]>`
    SELECT id FROM catalog WHERE code = ${code}::citext FOR UPDATE`
  return found ?? null
}

export async function saveAssortment(
  tx: Transaction,
  { id }: LockedAssortment,
  { name, active }: Extract<AssortmentChange, { intent: 'save' }>,
): Promise<void> {
  await tx.catalog.update({ where: { id }, data: { name, active } })
}

/** As a line stores what it names; null where there is no such thing. */
export async function findTarget(
  tx: Transaction,
  { kind, target }: NewRule,
): Promise<string | null> {
  if (kind === 'all') return ''
  const [found] = await tx.$queryRaw<{ target: string }[]>`
    SELECT found.target FROM (
      SELECT id::text AS target FROM category WHERE ${kind} = 'category' AND slug = ${target}
      UNION ALL SELECT brand FROM product WHERE ${kind} = 'brand' AND brand = ${target}
      UNION ALL SELECT ${target} FROM product WHERE ${kind} = 'tag' AND tags @> ARRAY[${target}]
      UNION ALL SELECT id::text FROM product WHERE ${kind} = 'product' AND slug = ${target}
      UNION ALL SELECT product_id::text FROM variant WHERE ${kind} = 'product' AND sku = ${target}::citext
    ) found LIMIT 1`
  return found?.target ?? null
}

/** False: it says so already. */
export async function insertAssortmentRule(
  tx: Transaction,
  { id: catalogId }: LockedAssortment,
  { effect, kind, target }: NewRule,
): Promise<boolean> {
  const data = [{ catalogId, effect, kind, target }]
  return (await tx.catalogRule.createMany({ data, skipDuplicates: true })).count === 1
}

/** What the line said, or null where it is not one of this catalog. */
export async function deleteAssortmentRule(
  tx: Transaction,
  { id: catalogId }: LockedAssortment,
  id: bigint,
): Promise<{ effect: string; kind: string; target: string } | null> {
  const rule = await tx.catalogRule.findFirst({ where: { id, catalogId } })
  if (!rule) return null
  await tx.catalogRule.delete({ where: { id } })
  const { effect, kind, target } = rule
  return { effect, kind, target: await targetName(tx, kind, target) }
}

/** A category's or product's name, as the history tells it. */
export async function targetName(tx: Transaction, kind: string, target: string): Promise<string> {
  if (kind !== 'category' && kind !== 'product') return target
  const [found] = await tx.$queryRaw<{ name: string }[]>`
    SELECT name FROM category WHERE ${kind} = 'category' AND id::text = ${target}
    UNION ALL SELECT name FROM product WHERE ${kind} = 'product' AND id::text = ${target}`
  return found?.name ?? target
}
