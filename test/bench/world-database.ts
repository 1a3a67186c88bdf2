import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { withConnection } from '#app/db/connect.server.ts'
import { type Cluster, startCluster } from '#app/db/embedded/cluster.server.ts'
import { checkout } from '#app/db/embedded/place.server.ts'
import { knownMigrations, migrate } from '#app/db/migrate.server.ts'
import { cloneDatabase, dropDatabase, template } from '#test/setup/databases.ts'
import { buildWorld } from './world.ts'
import { contractSteps } from './world-contracts-sql.ts'
import { type WorldName, worldSizes } from './world-size.ts'

type Tell = (line: string) => void

/** A PostgreSQL of the bench's own with the settings that the portal starts it with: fsync on. */
export function startBenchCluster(): Promise<Cluster> {
  return startCluster('bench')
}

/** The world of that name, built when its sources or the migrations are new; it is only ever cloned. */
export function worldTemplate(serverUrl: string, name: WorldName, tell: Tell): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(worldSizes[name]))
  for (const { checksum } of knownMigrations()) hash.update(checksum)
  const folder = join(checkout, 'test/bench')
  for (const file of readdirSync(folder).sort())
    if (file.startsWith('world')) hash.update(readFileSync(join(folder, file)))
  const database = `world_${name}_${hash.digest('hex').slice(0, 12)}`
  return template(serverUrl, database, async (url) => {
    tell(`Building the world "${name}" (once for this version) ...`)
    await migrate(url)
    await buildWorld(url, worldSizes[name], tell, name === 'contracts' ? contractSteps : [])
  })
}

/** A copy to work on, in which everybody's session begins now. */
export async function cloneWorld(serverUrl: string, from: string) {
  const name = `bench_${process.pid}`
  const url = await cloneDatabase(serverUrl, from, name)
  await withConnection(url, (client) =>
    client.query(`UPDATE session SET last_seen_at = now(), expires_at = now() + interval '10 hours',
      absolute_expires_at = now() + interval '20 days'; ANALYZE session`),
  )
  return { url, drop: () => dropDatabase(serverUrl, name) }
}
