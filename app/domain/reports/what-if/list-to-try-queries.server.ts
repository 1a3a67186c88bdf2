import { type Reader, readPrepared } from '#app/db/prepared.server.ts'
import { instantSql } from '#app/domain/prices/instant-sql.ts'
import type { PriceListLife } from '#app/domain/prices/price-list-life.ts'

export type ListToTry = {
  id: bigint
  currency: string
  revision: number
  life: PriceListLife
  /** The list, and the one whose place it takes: all that publishing changes. */
  listIds: readonly bigint[]
}

type ListRow = {
  id: string
  currency: string
  revision: number
  life: PriceListLife
  replaces: string | null
}

export async function findListToTry(db: Reader, code: string): Promise<ListToTry | null> {
  const [row] = await readPrepared<ListRow>(
    db,
    `SELECT id::text, currency::text, revision, replaces_id::text AS replaces,
       json_build_object('status', status, 'validFrom', ${instantSql('valid_from')},
         'validUntil', ${instantSql('valid_until')}) AS life
     FROM price_list WHERE code = $1::citext`,
    code,
  )
  if (!row) return null
  const { id, currency, revision, life, replaces } = row
  const listIds = replaces === null ? [id] : [id, replaces]
  return { id: BigInt(id), currency, revision, life, listIds: listIds.map(BigInt) }
}

/** The first instant of a calendar day of the seller's zone, as ISO text. */
export async function beginningOf(db: Reader, day: string): Promise<string> {
  const [row] = await readPrepared<{ at: string }>(
    db,
    `SELECT ${instantSql('(($1::date)::timestamp AT TIME ZONE time_zone)')} AS at FROM seller`,
    day,
  )
  if (!row) throw new TypeError('There is no seller')
  return row.at
}
