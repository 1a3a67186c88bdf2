import { type Transaction, transaction } from '#app/db/transaction.server.ts'
import { changeStock } from '#app/domain/inventory/stock-change-repository.server.ts'
import { lapsedHolds, lockLapsedHold, noteFreed } from './lapsed-hold-repository.server.ts'
import { emptyLines } from './order-repository.server.ts'
import { reservationDeadline } from './reservation-deadline.server.ts'

/**
 * An order that waits for credit keeps its stock as long as one that waits for approval does; then the stock is free, the
 * order stays on hold, and its release looks for stock again. Returns how many orders gave theirs back.
 */
export async function freeLapsedHolds(at: string): Promise<number> {
  const before = reservationDeadline(at, -1)
  let freed = 0
  for (const id of await lapsedHolds(before))
    if (await transaction((tx) => free(tx, id, { before, at }))) freed += 1
  return freed
}

async function free(tx: Transaction, id: bigint, { before, at }: { before: string; at: string }) {
  const places = await lockLapsedHold(tx, id, before)
  if (places.length === 0) return false
  const cause = {
    kind: 'deallocate',
    documentType: 'order',
    documentId: id,
    actorId: null,
  } as const
  const changes = places.map(({ quantity, ...place }) => ({
    ...place,
    allocated: quantity.negated(),
  }))
  const changed = await changeStock(tx, cause, changes)
  if (!changed.ok) throw new Error(`The stock of order ${id} is not what its lines say`)
  await emptyLines(tx, id)
  await noteFreed(tx, id, at)
  return true
}
