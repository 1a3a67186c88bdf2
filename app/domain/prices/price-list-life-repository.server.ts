import type { Transaction } from '#app/db/transaction.server.ts'
import type { PriceListLife } from './price-list-life.ts'
import type { LockedPriceList } from './price-list-repository.server.ts'

/** State and window of a locked list; nothing else follows from them: prices are read at the next request. */
export async function saveLife(
  tx: Transaction,
  { id }: LockedPriceList,
  { status, validFrom, validUntil }: PriceListLife,
): Promise<void> {
  await tx.$executeRaw`UPDATE price_list SET status = ${status}::price_list_status,
    valid_from = ${validFrom}::timestamptz, valid_until = ${validUntil}::timestamptz WHERE id = ${id}`
}

/** The end that a list had before another took its place, however often that was put off; null is none. */
export async function formerEnd(
  tx: Transaction,
  replaced: LockedPriceList,
  by: LockedPriceList,
): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ until: string | null }[]>`
    SELECT fields -> 'validUntil' ->> 'before' AS until FROM price_list_revision
    WHERE price_list_id = ${replaced.id} AND kind = 'replaced' AND note = ${by.code} AND number > COALESCE((
      SELECT max(number) FROM price_list_revision
      WHERE price_list_id = ${replaced.id} AND kind = 'reopened' AND note = ${by.code}), 0)
    ORDER BY number LIMIT 1`
  return row?.until ?? null
}

/** What is used of a contract's quotas goes over to the list that takes its place. */
export async function takeOverQuotas(
  tx: Transaction,
  replaced: LockedPriceList,
  by: LockedPriceList,
): Promise<void> {
  await tx.$executeRaw`UPDATE price_quota n SET used = LEAST(n.quota, o.used) FROM price_quota o
    WHERE n.price_list_id = ${by.id} AND o.price_list_id = ${replaced.id} AND o.variant_id = n.variant_id`
}
