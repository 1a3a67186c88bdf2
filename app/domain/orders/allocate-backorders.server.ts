import { toDecimal } from '#app/db/convert.server.ts'
import { type Transaction, transaction } from '#app/db/transaction.server.ts'
import { listBackorders, lockBackorder, saveBackorder } from './backorder-repository.server.ts'
import { stockLines } from './order-stock.server.ts'

/**
 * What has come in goes to the orders that wait for it, the earliest placed first; one transaction an order, and whole
 * ordered units only. Returns how many orders got something.
 */
export async function allocateBackorders(): Promise<number> {
  let served = 0
  for (const id of await listBackorders()) if (await transaction((tx) => serve(tx, id))) served += 1
  return served
}

async function serve(tx: Transaction, id: bigint): Promise<boolean> {
  const waiting = await lockBackorder(tx, id)
  if (waiting.length === 0) return false
  const lines = waiting.map(({ quantity, factor, ...line }) => ({
    ...line,
    quantity: toDecimal(quantity),
    factor: toDecimal(factor),
    backorderAllowed: true,
  }))
  const document = { documentType: 'order', documentId: id, actorId: null }
  const stocked = await stockLines(
    tx,
    { kind: 'allocate', channel: 'wholesale', ...document },
    lines,
  )
  if (!stocked.ok) return false
  const got = stocked.value.filter(({ promised }) => promised.gt(0))
  if (got.length > 0) await saveBackorder(tx, id, got)
  return got.length > 0
}
