import { withConnection } from '#app/db/connect.server.ts'
import type { OpenDatabase } from '#app/db/open.server.ts'

/** What an empty database needs before anybody can log in; returns the lines that tell it. */
export async function prepareWorld({ url, embedded }: OpenDatabase): Promise<string[]> {
  const empty = await withConnection(url, async (client) => {
    const { rows } = await client.query('SELECT NOT EXISTS (SELECT FROM users) AS empty')
    return rows[0].empty as boolean
  })
  return empty && embedded ? [] : []
}
