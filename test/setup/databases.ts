import { createHash } from 'node:crypto'
import pg from 'pg'
import { withConnection } from '#app/db/connect.server.ts'
import { type Cluster, startCluster } from '#app/db/embedded/cluster.server.ts'
import { knownMigrations, migrate } from '#app/db/migrate.server.ts'

/** A PostgreSQL for tests alone: durable against a killed process, not against a power cut. */
export function startTestServer(): Promise<Cluster> {
  return startCluster('test', ['fsync=off'])
}

export function databaseOn(serverUrl: string, database: string): string {
  const url = new URL(serverUrl)
  url.pathname = `/${database}`
  return url.href
}

/** The name of the database that every migration has been applied to, built when the migrations are new. */
export function migratedTemplate(serverUrl: string): Promise<string> {
  const hash = createHash('sha256')
  for (const { checksum } of knownMigrations()) hash.update(checksum)
  return template(serverUrl, `template_${hash.digest('hex').slice(0, 12)}`, async (url) => {
    await migrate(url)
  })
}

/** Built under a draft name and renamed, so that an interrupted one is never cloned; two processes build one. */
export function template(
  serverUrl: string,
  name: string,
  build: (url: string) => Promise<void>,
): Promise<string> {
  return withConnection(serverUrl, async (client) => {
    await client.query(`SELECT pg_advisory_lock(hashtext($1))`, [name])
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
    if (found.rowCount) return name
    const draft = `${name}_draft`
    await client.query(`DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`)
    await client.query(`CREATE DATABASE ${draft}`)
    await build(databaseOn(serverUrl, draft))
    await client.query(`ALTER DATABASE ${draft} RENAME TO ${name}`)
    return name
  })
}

/** A copy of a template of its own, in some 60 ms. */
export function cloneDatabase(serverUrl: string, from: string, name: string): Promise<string> {
  return withConnection(serverUrl, async (client) => {
    const [copy, source] = [pg.escapeIdentifier(name), pg.escapeIdentifier(from)]
    await client.query(`DROP DATABASE IF EXISTS ${copy} WITH (FORCE)`)
    await client.query(`CREATE DATABASE ${copy} TEMPLATE ${source}`)
    return databaseOn(serverUrl, name)
  })
}

export function dropDatabase(serverUrl: string, name: string): Promise<void> {
  return withConnection(serverUrl, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`)
  })
}

/** Drops what runs that were killed left behind: clones are named after their process. */
export async function sweep(serverUrl: string): Promise<void> {
  const left = await withConnection(serverUrl, (client) =>
    client.query<{ name: string; pid: number }>(
      `SELECT datname AS name, split_part(datname, '_', 2)::int AS pid FROM pg_database
       WHERE datname ~ '^(file|journey)_[0-9]+_'`,
    ),
  )
  for (const { name, pid } of left.rows) if (!isAlive(pid)) await dropDatabase(serverUrl, name)
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
