import type pg from 'pg'
import { withConnection } from '#app/db/connect.server.ts'
import { env } from '#app/env.server.ts'

const gate = 20_261_122

export type Gate = {
  /** Until somebody who writes into the table waits. */
  reached(): Promise<void>
  /** Lets the one that waits write, and holds the next. */
  pass(): Promise<void>
}

/**
 * Every INSERT into a table waits at a gate that another connection opens: what happens between two of them is decided
 * here, not by who is faster. Open for good as soon as the work is done.
 */
export async function withHeldInserts<T>(
  table: string,
  work: (gate: Gate) => Promise<T>,
): Promise<T> {
  return withConnection(env.DATABASE_URL ?? '', async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [gate])
    await client.query(`
      CREATE OR REPLACE FUNCTION wait_at_gate() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN PERFORM pg_advisory_xact_lock(${gate}); RETURN NULL; END $$;
      CREATE TRIGGER held BEFORE INSERT ON ${table} EXECUTE FUNCTION wait_at_gate()`)
    try {
      return await work({ reached: () => somebodyWaits(client), pass: () => letPass(client) })
    } finally {
      await client.query('SELECT pg_advisory_unlock($1)', [gate])
      await client.query(`DROP TRIGGER held ON ${table}`)
    }
  })
}

async function somebodyWaits(client: pg.Client): Promise<void> {
  const waiting = "SELECT FROM pg_locks WHERE locktype = 'advisory' AND objid = $1 AND NOT granted"
  let waits = 0
  while (waits === 0) waits = (await client.query(waiting, [gate])).rows.length
}

/** Who waits is granted it first; this connection waits behind it in turn. */
async function letPass(client: pg.Client): Promise<void> {
  await client.query('SELECT pg_advisory_unlock($1)', [gate])
  await client.query('SELECT pg_advisory_lock($1)', [gate])
}
