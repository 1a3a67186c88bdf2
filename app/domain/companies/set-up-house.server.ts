import { transaction } from '#app/db/transaction.server.ts'
import { hasSeller, insertHouse } from './house-repository.server.ts'

/** An operator's empty database gets a seller to fill in at the desk's settings; one that has a seller is left alone. */
export function setUpHouse(): Promise<void> {
  return transaction(async (tx) => {
    if (!(await hasSeller(tx))) await insertHouse(tx)
  })
}
