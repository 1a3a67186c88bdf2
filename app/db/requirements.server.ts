import { operatorError } from '#app/operator-error.ts'
import { withConnection } from './connect.server.ts'

/** PostgreSQL 15 to 17 with UTF8: on 18 Prisma's schema engine dies, and SQL_ASCII knows no letters but ASCII's. */
export function refuseServer(version: number, encoding: string): string | undefined {
  const major = Math.floor(version / 10_000)
  if (major < 15 || major > 17)
    return `The database server is PostgreSQL ${major}: Angro needs 15, 16 or 17.`
  if (encoding !== 'UTF8')
    return `The database is encoded in ${encoding}: create one with ENCODING 'UTF8' for Angro.`
  return undefined
}

export async function requireUsableServer(url: string): Promise<void> {
  await withConnection(url, async (client) => {
    const { rows } = await client.query(
      `SELECT current_setting('server_version_num')::int AS version, current_setting('server_encoding') AS encoding`,
    )
    const refusal = refuseServer(rows[0].version, rows[0].encoding)
    if (refusal) throw operatorError(refusal)
  })
}
