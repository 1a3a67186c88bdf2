import { AsyncLocalStorage } from 'node:async_hooks'
import type pg from 'pg'
import { once } from '#app/once.server.ts'

type Connection = Pick<pg.Client, 'query'>
type Open = { connection?: Connection | undefined; begun?: true }

const beginning = once('beginning-transactions', () => new AsyncLocalStorage<Open>())
const byConnection = new WeakMap<Connection, Open>()
const byTransaction = new WeakMap<object, Open>()

/** Runs what begins a transaction; `known` tells which one it became. */
export function whileBeginning<Value>(work: (known: (tx: object) => void) => Value): Value {
  const open: Open = {}
  return beginning.run(open, () => work((tx) => byTransaction.set(tx, open)))
}

/** Every statement passes here before it is sent. From COMMIT or ROLLBACK on the connection is nobody's. */
export function followTransaction(connection: Connection, text: string): void {
  if (text === 'BEGIN') {
    const open = beginning.getStore()
    // What the work itself begins beside the transaction, as Prisma does for some writes, is not the transaction.
    if (!open || open.begun) return
    open.begun = true
    open.connection = connection
    byConnection.set(connection, open)
  } else if (text === 'COMMIT' || text === 'ROLLBACK') {
    const open = byConnection.get(connection)
    if (open) open.connection = undefined
    byConnection.delete(connection)
  }
}

/** The connection that a transaction has for itself; none once it ends. */
export function connectionOf(tx: object): Connection | undefined {
  return byTransaction.get(tx)?.connection
}
