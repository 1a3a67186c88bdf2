import { readPrepared } from '#app/db/prepared.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import { instantSql } from './instant-sql.ts'
import type { PriceListFields } from './price-list-change.ts'
import type { PriceListStatus } from './price-list-life.ts'

/** A price list, locked until the transaction ends: its savings follow each other. */
export type LockedPriceList = {
  id: bigint
  code: string
  currency: string
  status: PriceListStatus
  revision: number
  replacesId: bigint | null
  fields: PriceListFields
  /** An agreement of the base level names it. */
  isBase: boolean
}

type LockedJson = Omit<LockedPriceList, 'id' | 'replacesId'> & {
  id: string
  replacesId: string | null
}

const lockedSql = (
  condition: string,
) => `SELECT json_build_object('id', l.id::text, 'code', l.code, 'currency', l.currency,
  'status', l.status, 'revision', l.revision, 'replacesId', l.replaces_id::text,
  'isBase', EXISTS (SELECT 1 FROM agreement_price_list x JOIN agreement a ON a.id = x.agreement_id
    WHERE x.price_list_id = l.id AND a.level = 'base'),
  'fields', json_build_object('name', l.name, 'validFrom', ${instantSql('l.valid_from')},
    'validUntil', ${instantSql('l.valid_until')}, 'priority', l.priority, 'mode', l.mode,
    'aggregation', l.aggregation, 'mixGroup', (SELECT m.code::text FROM mix_group m WHERE m.id = l.mix_group_id),
    'mergeAllowed', l.merge_allowed, 'exclusive', l.exclusive,
    'overallPercent', trim_scale(l.overall_percent)::text))::text AS list
  FROM price_list l WHERE ${condition} ORDER BY l.id FOR UPDATE OF l`

/** Null where there is no list of that code. */
export async function lockPriceList(
  tx: Transaction,
  code: string,
): Promise<LockedPriceList | null> {
  const rows = await readPrepared<{ list: string }>(tx, lockedSql('l.code = $1::citext'), code)
  return rows.map(readLocked)[0] ?? null
}

/** The list of that code with the one that it replaces, locked in the order of their keys: two savings never deadlock. */
export async function lockWithReplaced(
  tx: Transaction,
  code: string,
): Promise<{ list: LockedPriceList; replaced: LockedPriceList | null } | null> {
  const condition = `l.id IN (SELECT id FROM price_list WHERE code = $1::citext
    UNION SELECT replaces_id FROM price_list WHERE code = $1::citext)`
  const rows = await readPrepared<{ list: string }>(tx, lockedSql(condition), code)
  const lists = rows.map(readLocked)
  const list = lists.find((each) => each.code.toLowerCase() === code.toLowerCase())
  if (!list) return null
  return { list, replaced: lists.find(({ id }) => id === list.replacesId) ?? null }
}

function readLocked(row: { list: string }): LockedPriceList {
  const json: LockedJson = JSON.parse(row.list)
  const replacesId = json.replacesId === null ? null : BigInt(json.replacesId)
  return { ...json, id: BigInt(json.id), replacesId }
}

/** Whether the group that a list's breaks would be counted over is there. */
export async function mixGroupExists(tx: Transaction, code: string | null): Promise<boolean> {
  return code !== null && (await tx.mixGroup.count({ where: { code } })) > 0
}

/** The list's fields as they shall be. */
export async function saveFields(
  tx: Transaction,
  { id }: LockedPriceList,
  { mixGroup, name, ...fields }: PriceListFields,
): Promise<void> {
  const group = mixGroup && (await tx.mixGroup.findUniqueOrThrow({ where: { code: mixGroup } })).id
  const data = { ...fields, name: name.trim(), mixGroupId: group || null }
  await tx.priceList.update({ where: { id }, data, select: { id: true } })
}

/** Remembered with the list: somebody let a deeper break be dearer. */
export async function confirmDearerBreaks(tx: Transaction, { id }: LockedPriceList): Promise<void> {
  await tx.$executeRaw`UPDATE price_list SET dearer_breaks_confirmed = true WHERE id = ${id}`
}
