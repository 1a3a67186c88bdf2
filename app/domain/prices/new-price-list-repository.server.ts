import type { Transaction } from '#app/db/transaction.server.ts'
import type { NewPriceList } from './new-price-list.ts'
import type { LockedPriceList } from './price-list-repository.server.ts'

export async function isListCodeTaken(tx: Transaction, code: string): Promise<boolean> {
  return (await tx.priceList.count({ where: { code } })) > 0
}

export async function insertPriceList(tx: Transaction, list: NewPriceList): Promise<bigint> {
  const { id } = await tx.priceList.create({ data: list, select: { id: true } })
  return id
}

type Copy = { code: string; name: string; replaces: boolean; at: string }

/** Copies within the database: one statement for the list with its percentages, quotas and audience, one for its rows. */
export async function insertCopy(
  tx: Transaction,
  { id }: LockedPriceList,
  { code, name, replaces, at }: Copy,
): Promise<{ id: bigint; added: number }> {
  const [copy] = await tx.$queryRaw<{ id: bigint }[]>`
    WITH copy AS (
      INSERT INTO price_list (code, name, currency, tax_mode, valid_until, priority, mode, aggregation, mix_group_id,
        merge_allowed, exclusive, overall_percent, dearer_breaks_confirmed, replaces_id, updated_at)
      SELECT ${code}::citext, ${name}::text, currency, tax_mode, CASE WHEN ${replaces}::boolean THEN valid_until END, priority,
        mode, aggregation, mix_group_id, merge_allowed, exclusive, overall_percent, dearer_breaks_confirmed,
        CASE WHEN ${replaces}::boolean THEN id END, ${at}::timestamptz
      FROM price_list WHERE id = ${id} RETURNING id
    ), percentages AS (
      INSERT INTO price_percentage (price_list_id, product_id, category_id, adjustment_percent)
      SELECT copy.id, p.product_id, p.category_id, p.adjustment_percent FROM price_percentage p, copy
      WHERE p.price_list_id = ${id}
    ), quotas AS (
      INSERT INTO price_quota (price_list_id, variant_id, quota)
      SELECT copy.id, q.variant_id, q.quota FROM price_quota q, copy WHERE q.price_list_id = ${id}
    ), agreements AS (
      INSERT INTO agreement_price_list (agreement_id, price_list_id)
      SELECT x.agreement_id, copy.id FROM agreement_price_list x, copy
      WHERE x.price_list_id = ${id} AND ${replaces}::boolean
    ) SELECT id FROM copy`
  if (!copy) throw new RangeError(`No price list ${id}`)
  const added = await tx.$executeRaw`
    INSERT INTO price_row (price_list_id, variant_id, unit_code, minimum_quantity, unit_price, price_base, valid_from, valid_until)
    SELECT ${copy.id}, variant_id, unit_code, minimum_quantity, unit_price, price_base, valid_from, valid_until
    FROM price_row WHERE price_list_id = ${id} ORDER BY id`
  return { id: copy.id, added }
}
