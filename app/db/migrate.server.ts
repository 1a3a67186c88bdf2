import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { operatorError } from '#app/operator-error.ts'
import { withConnection } from './connect.server.ts'
import { checkout } from './embedded/place.server.ts'
import { type AppliedMigration, type Migration, planMigrations } from './migration.ts'

/** Any number, so long as every process uses the same: two starts at once migrate one after the other. */
const lock = 7_203_112

/** As Prisma makes it, so that `prisma migrate status` and `migrate deploy` agree with us. */
const recordTable = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id varchar(36) PRIMARY KEY NOT NULL, checksum varchar(64) NOT NULL, finished_at timestamptz,
  migration_name varchar(255) NOT NULL, logs text, rolled_back_at timestamptz,
  started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0)`

/** Applies what is pending, each migration with its record in one transaction; returns the names applied. */
export async function migrate(url: string): Promise<string[]> {
  return withConnection(url, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [lock])
    const plan = planMigrations(knownMigrations(), await appliedMigrations(client))
    if ('refusal' in plan) throw operatorError(plan.refusal)
    if (plan.pending.length > 0) await client.query(recordTable)
    for (const migration of plan.pending) await apply(client, migration)
    return plan.pending.map(({ name }) => name)
  })
}

export function knownMigrations(): Migration[] {
  const folder = join(checkout, 'prisma/migrations')
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

async function appliedMigrations(client: pg.Client): Promise<AppliedMigration[]> {
  const { rows } = await client.query(
    `SELECT to_regclass('_prisma_migrations') IS NOT NULL AS made`,
  )
  if (!rows[0].made) return []
  const applied = await client.query(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
     FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name`,
  )
  return applied.rows
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query('BEGIN')
    await client.query(sql)
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    )
    await client.query('COMMIT')
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw operatorError(`Migration ${name} failed and left nothing behind: ${reason}`)
  }
}
