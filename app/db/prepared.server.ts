import { mark } from './plan-name.ts'
import type { Transaction } from './transaction.server.ts'

/** The client, or the transaction that a read belongs to. */
export type Reader = Pick<Transaction, '$queryRawUnsafe'>

/**
 * Runs a constant statement of a hot path, planned once a connection. The text holds no values: they are `$1`, `$2`,
 * cast in the statement.
 */
export function readPrepared<Row>(
  db: Reader,
  text: string,
  ...values: readonly (string | number | boolean | null)[]
): Promise<Row[]> {
  return db.$queryRawUnsafe<Row[]>(text.startsWith(mark) ? text : `${mark} ${text}`, ...values)
}

/** A list of keys as one parameter, `$1::bigint[]`. */
export function idArray(ids: readonly (bigint | string)[]): string {
  return `{${ids.join(',')}}`
}
