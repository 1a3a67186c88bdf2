import { cpus, loadavg } from 'node:os'
import { withConnection } from '#app/db/connect.server.ts'
import { env } from '#app/env.server.ts'

export type Conditions = {
  day: string
  cores: number
  /** That answer requests. */
  processes: number
  processor: string
  load: string
  node: string
  postgres: string
}

/** What the figures depend on beside the code. */
export function conditionsOf(serverUrl: string): Promise<Conditions> {
  return withConnection(serverUrl, async (client) => {
    const { rows } = await client.query<{ version: string; fsync: string }>(
      `SELECT split_part(version(), ' ', 2) AS version, current_setting('fsync') AS fsync`,
    )
    const [row] = rows
    return {
      day: new Date().toISOString().slice(0, 10),
      cores: cpus().length,
      processes: env.WEB_CONCURRENCY,
      processor: cpus()[0]?.model ?? 'unknown',
      load: loadavg()[0]?.toFixed(1) ?? '?',
      node: process.versions.node,
      postgres: `${row?.version} (fsync ${row?.fsync})`,
    }
  })
}
