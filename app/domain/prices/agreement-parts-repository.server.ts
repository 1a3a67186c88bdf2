import type { Transaction } from '#app/db/transaction.server.ts'
import type { LockedAgreement } from './agreement-repository.server.ts'

export type NamedList = { id: bigint; code: string; currency: string; hasPercentages: boolean }

/** A price list, locked against a change of its percentages or rows meanwhile. */
export async function lockListToBind(tx: Transaction, code: string): Promise<NamedList | null> {
  const [list] = await tx.$queryRaw<NamedList[]>`
    SELECT l.id, l.code::text AS code, l.currency::text AS currency, l.overall_percent IS NOT NULL
      OR EXISTS (SELECT 1 FROM price_percentage p WHERE p.price_list_id = l.id) AS "hasPercentages"
    FROM price_list l WHERE l.code = ${code}::citext FOR UPDATE OF l`
  return list ?? null
}

/** False: it was bound already. */
export async function bindList(
  tx: Transaction,
  { id }: LockedAgreement,
  list: NamedList,
): Promise<boolean> {
  const data = [{ agreementId: id, priceListId: list.id }]
  return (await tx.agreementPriceList.createMany({ data, skipDuplicates: true })).count === 1
}

/** False: it was not bound. */
export async function releaseList(
  tx: Transaction,
  { id }: LockedAgreement,
  code: string,
): Promise<boolean> {
  const where = { agreementId: id, priceList: { code } }
  return (await tx.agreementPriceList.deleteMany({ where })).count === 1
}

/** Null: there is no such catalog. */
export async function bindCatalog(
  tx: Transaction,
  { id }: LockedAgreement,
  code: string,
): Promise<boolean | null> {
  const catalog = await tx.catalog.findUnique({ where: { code }, select: { id: true } })
  if (!catalog) return null
  const data = [{ agreementId: id, catalogId: catalog.id }]
  return (await tx.agreementCatalog.createMany({ data, skipDuplicates: true })).count === 1
}

export async function releaseCatalog(
  tx: Transaction,
  { id }: LockedAgreement,
  code: string,
): Promise<boolean> {
  const where = { agreementId: id, catalog: { code } }
  return (await tx.agreementCatalog.deleteMany({ where })).count === 1
}

type MisfitBreak = {
  list: string
  sku: string
  unit: string
  minimum: string
  increment: string | null
  maximum: string | null
}

/**
 * The first break of the agreement's own lists that its rules do not admit: off the increment or beyond the maximum. A
 * ladder's first break at one means any quantity, and fits every case pack.
 */
export async function findMisfitBreak(
  tx: Transaction,
  { id }: LockedAgreement,
): Promise<MisfitBreak | null> {
  const [misfit] = await tx.$queryRaw<MisfitBreak[]>`
    SELECT l.name AS list, v.sku::text AS sku, r.unit_code AS unit, trim_scale(r.minimum_quantity)::text AS minimum,
      trim_scale(q.increment)::text AS increment, trim_scale(q.maximum)::text AS maximum
    FROM quantity_rule q JOIN agreement_price_list x ON x.agreement_id = q.agreement_id
    JOIN price_list l ON l.id = x.price_list_id AND l.status <> 'archived'
    JOIN price_row r ON r.price_list_id = l.id AND r.variant_id = q.variant_id AND r.unit_code = q.unit_code
    JOIN variant v ON v.id = q.variant_id
    WHERE q.agreement_id = ${id} AND ((r.minimum_quantity > 1 AND mod(r.minimum_quantity, q.increment) <> 0)
      OR r.minimum_quantity > q.maximum)
    ORDER BY v.sku, r.minimum_quantity LIMIT 1`
  return misfit ?? null
}
