import { withConnection } from '#app/db/connect.server.ts'
import { startCluster } from '#app/db/embedded/cluster.server.ts'
import { ensureDatabase } from '#app/db/open.server.ts'
import { runTool } from './tool.ts'

/** Applies every migration to an empty database and lets Prisma compare the outcome with the schema. */
export async function schemaDrift(): Promise<{ ok: boolean; output: string }> {
  const server = await startCluster('test', ['fsync=off'])
  const name = `drift_${process.pid}`
  try {
    await ensureDatabase(server.url('postgres'), name)
    return await runTool('prisma', difference, {
      quiet: true,
      environment: { DATABASE_URL: server.url(name) },
    })
  } finally {
    await withConnection(server.url('postgres'), (client) =>
      client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
    )
    await server.release()
  }
}

const difference = [
  'migrate',
  'diff',
  '--from-migrations',
  'prisma/migrations',
  '--to-schema-datamodel',
  'prisma/schema',
  '--exit-code',
]
