import pg from 'pg'
import { env, provide } from '#app/env.server.ts'
import { operatorError } from '#app/operator-error.ts'
import { withConnection } from './connect.server.ts'
import { startCluster } from './embedded/cluster.server.ts'
import { madeSecret } from './embedded/secret.server.ts'
import { requireUsableServer } from './requirements.server.ts'

export type OpenDatabase = {
  url: string
  embedded: boolean
  /** Folders outside the checkout that now hold something. */
  notes: string[]
  /** Starts a server of our own again when it has died; returns how to leave off. */
  watch: () => () => void
  /** Stops a server of our own, unless another command still works with it. */
  close: () => Promise<void>
}

const name = 'angro'

/**
 * What every command begins with: the operator's database, checked, or else our own, started or adopted. Afterwards
 * `env` knows the address and the secret.
 */
export async function openDatabase(): Promise<OpenDatabase> {
  const given = env.DATABASE_URL
  if (env.ANGRO_ENV === 'production' && !env.SESSION_SECRET)
    throw operatorError('Production needs SESSION_SECRET: at least 32 random characters.')
  if (given) {
    await requireUsableServer(given)
    if (!env.SESSION_SECRET) provide({ SESSION_SECRET: madeSecret() })
    return { url: given, embedded: false, notes: [], watch: () => () => {}, close: async () => {} }
  }
  const cluster = await startCluster('postgres')
  await ensureDatabase(cluster.url('postgres'), name)
  const url = cluster.url(name)
  provide({
    DATABASE_URL: url,
    ANGRO_ENV: env.ANGRO_ENV,
    SESSION_SECRET: env.SESSION_SECRET ?? madeSecret(),
  })
  return { url, embedded: true, notes: cluster.notes, watch: cluster.watch, close: cluster.release }
}

export async function ensureDatabase(url: string, database: string): Promise<void> {
  await withConnection(url, async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [
      database,
    ])
    if (!rowCount) await client.query(`CREATE DATABASE ${pg.escapeIdentifier(database)}`)
  })
}
