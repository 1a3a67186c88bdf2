import { idArray, type Reader, readPrepared } from '#app/db/prepared.server.ts'
import type { ListAudience, ReplayedBuyer } from './group-documents.ts'
import { audienceOfListsSql, buyersSql } from './replay-buyers-sql.ts'
import type { ReplayedHead } from './replayed-line.ts'

type BuyerRow = { id: string; chain: string[]; segments: string[]; contracted: string[] }

/** The documents' companies as prices see them, and who of them and their parents has agreements. */
export async function loadBuyers(
  db: Reader,
  documents: readonly ReplayedHead[],
): Promise<{ buyers: Map<string, ReplayedBuyer>; contracted: Set<string> }> {
  const ids = [...new Set(documents.flatMap(({ companyId }) => companyId ?? []))]
  const rows = await readPrepared<BuyerRow>(db, buyersSql, idArray(ids))
  return {
    buyers: new Map(
      rows.map(({ id, chain, segments }) => [id, { id, chain, segmentIds: segments }]),
    ),
    contracted: new Set(rows.flatMap(({ contracted }) => contracted)),
  }
}

type AudienceRow = {
  base: boolean
  channel: string | null
  segment: string | null
  company: string | null
}

/** Whom these lists speak to, whether or not their windows are open. */
export async function loadAudience(db: Reader, listIds: readonly bigint[]): Promise<ListAudience> {
  const rows = await readPrepared<AudienceRow>(db, audienceOfListsSql, idArray(listIds))
  return {
    isBase: rows.some(({ base }) => base),
    channels: rows.flatMap(({ channel }) => channel ?? []),
    segmentIds: rows.flatMap(({ segment }) => segment ?? []),
    companyIds: rows.flatMap(({ company }) => company ?? []),
  }
}
