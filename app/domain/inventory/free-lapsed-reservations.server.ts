import { transaction } from '#app/db/transaction.server.ts'
import { freeReservations, lapsedDocuments } from './reservation-repository.server.ts'

/**
 * Stock held past its deadline is free again; what it was held for stays pending and looks for stock anew when it goes on.
 * One transaction a document, so that nobody waits for all of them.
 */
export async function freeLapsedReservations(at: string): Promise<number> {
  const lapsed = await transaction((tx) => lapsedDocuments(tx, at))
  for (const document of lapsed)
    await transaction((tx) => freeReservations(tx, { ...document, actorId: null }))
  return lapsed.length
}
