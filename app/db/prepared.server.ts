import { prisma } from './client.server.ts'
import { mark } from './plan-name.ts'
import { pool } from './pool.server.ts'
import type { Transaction } from './transaction.server.ts'

/** The client, or the transaction that a read belongs to. */
export type Reader = Pick<Transaction, '$queryRawUnsafe'>

/**
 * Runs a constant statement of a hot path, planned once a connection. The text holds no values: they are `$1`, `$2`,
 * cast in the statement. Answer text, JSON, integers and booleans only: outside a transaction the driver is asked
 * directly, since Prisma's way costs a millisecond, and it reads keys and numerics otherwise.
 */
export async function readPrepared<Row>(
  db: Reader,
  text: string,
  ...values: readonly (string | number | boolean | null)[]
): Promise<Row[]> {
  const marked = text.startsWith(mark) ? text : `${mark} ${text}`
  if (db !== prisma) return db.$queryRawUnsafe<Row[]>(marked, ...values)
  const { rows } = await pool().query({ text: marked, values: [...values] })
  return rows
}

/** A list of keys as one parameter, `$1::bigint[]`. */
export function idArray(ids: readonly (bigint | string)[]): string {
  return `{${ids.join(',')}}`
}
