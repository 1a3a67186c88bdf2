import type { Transaction } from '#app/db/transaction.server.ts'

type Freed = { documentType: string; documentId: bigint; actorId: bigint | null }

/**
 * Gives back what is still held for a document, in one ordered statement with its movements. The order that is released
 * takes it again as an allocation in the same transaction, its rows still locked: nobody comes between.
 */
export async function freeReservations(tx: Transaction, freed: Freed): Promise<void> {
  await tx.$executeRaw`
    WITH held AS (
      UPDATE reservation SET status = 'freed'
      WHERE document_type = ${freed.documentType} AND document_id = ${freed.documentId} AND status = 'held'
      RETURNING variant_id, warehouse_id, quantity, document_type, document_id
    ), sums AS (
      SELECT variant_id, warehouse_id, sum(quantity) AS quantity, document_type, document_id FROM held
      GROUP BY variant_id, warehouse_id, document_type, document_id
    ), locked AS (
      SELECT l.variant_id, l.warehouse_id FROM stock_level l JOIN sums USING (variant_id, warehouse_id)
      ORDER BY l.variant_id, l.warehouse_id FOR UPDATE OF l
    ), changed AS (
      UPDATE stock_level l SET reserved = l.reserved - s.quantity FROM sums s JOIN locked USING (variant_id, warehouse_id)
      WHERE l.variant_id = s.variant_id AND l.warehouse_id = s.warehouse_id
    )
    INSERT INTO stock_movement (variant_id, warehouse_id, kind, reserved_delta, document_type, document_id, actor_id)
    SELECT variant_id, warehouse_id, 'release', -quantity, document_type, document_id, ${freed.actorId}::bigint FROM sums`
}

/** Documents whose reservations have passed their deadline, oldest first. */
export async function lapsedDocuments(
  tx: Transaction,
  at: string,
): Promise<{ documentType: string; documentId: bigint }[]> {
  const rows = await tx.$queryRaw<{ document_type: string; document_id: bigint }[]>`
    SELECT document_type, document_id FROM reservation WHERE status = 'held' AND expires_at <= ${at}::timestamptz
    GROUP BY document_type, document_id ORDER BY min(expires_at), document_id LIMIT 500`
  return rows.map((row) => ({ documentType: row.document_type, documentId: row.document_id }))
}
