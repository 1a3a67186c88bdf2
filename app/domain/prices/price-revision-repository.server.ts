import { recordAudit } from '#app/db/audit.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import type { Occasion, RevisionFields, RowCounts } from './price-revision.ts'

type Revision = { id: bigint; number: number }

/** The next revision of a locked list, and its entry in the audit log. */
export async function saveRevision(
  tx: Transaction,
  listId: bigint,
  { kind, actorId, at, note = '' }: Occasion,
  { counts, fields }: { counts: RowCounts; fields: RevisionFields },
): Promise<Revision> {
  const { added, changed, removed } = counts
  const rows = await tx.$queryRaw<Revision[]>`
    WITH bumped AS (UPDATE price_list SET revision = revision + 1, updated_at = ${at}::timestamptz
      WHERE id = ${listId} RETURNING id, revision)
    INSERT INTO price_list_revision (price_list_id, number, kind, actor_id, at, note, added, changed, removed, fields)
    SELECT id, revision, ${kind}::price_revision_kind, ${actorId}::bigint, ${at}::timestamptz, ${note}::text,
      ${added}::int, ${changed}::int, ${removed}::int, ${JSON.stringify(fields)}::jsonb FROM bumped RETURNING id, number`
  const [revision] = rows
  if (!revision) throw new RangeError(`No price list ${listId}`)
  await recordAudit(tx, {
    actorId,
    action: `price-list.${kind}`,
    objectType: 'priceList',
    objectId: listId,
    details: { revision: revision.number, ...counts },
    at,
  })
  return revision
}
