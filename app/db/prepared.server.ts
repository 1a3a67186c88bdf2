import { prisma } from './client.server.ts'
import type { Prisma } from './generated/client.ts'
import { connectionOf } from './open-transaction.server.ts'
import { mark } from './plan-name.ts'
import { pool } from './pool.server.ts'
import type { Transaction } from './transaction.server.ts'

/** The client, or the transaction that a read belongs to. */
export type Reader = Pick<Transaction, '$queryRawUnsafe'>

/**
 * Runs a constant statement of a hot path, planned once a connection. The text holds no values: they are `$1`, `$2`,
 * cast in the statement. Answer text, JSON, integers and booleans only: the driver is asked directly, since Prisma's way
 * costs a millisecond, and it reads keys and numerics otherwise.
 */
export function readPrepared<Row>(
  db: Reader,
  text: string,
  ...values: readonly (string | number | boolean | null)[]
): Promise<Row[]> {
  return ask(db, text.startsWith(mark) ? text : `${mark} ${text}`, values)
}

/** The same for a statement put together from parts: keys come back as text. */
export function readDirectly<Row>(db: Reader, { text, values }: Prisma.Sql): Promise<Row[]> {
  return ask(db, text, values)
}

/** A transaction that has ended is left to Prisma, which refuses it. */
async function ask<Row>(db: Reader, text: string, values: readonly unknown[]): Promise<Row[]> {
  const connection = db === prisma ? pool() : connectionOf(db)
  if (!connection) return db.$queryRawUnsafe<Row[]>(text, ...values)
  const { rows } = await connection.query({ text, values: [...values] })
  return rows
}

/** A list of keys as one parameter, `$1::bigint[]`. */
export function idArray(ids: readonly (bigint | string)[]): string {
  return `{${ids.join(',')}}`
}
