import { withConnection } from '#app/db/connect.server.ts'
import type { OpenDatabase } from '#app/db/open.server.ts'
import { env } from '#app/env.server.ts'
import { demoLogins } from '#prisma/demo/logins.ts'
import { loginTable } from './login-table.ts'
import { say } from './say.ts'

export function hasUsers(url: string): Promise<boolean> {
  return withConnection(url, async (client) => {
    const { rows } = await client.query('SELECT EXISTS (SELECT FROM users) AS used')
    return rows[0].used
  })
}

/** Fills our own empty database with the demo world; an operator's is never seeded by itself. Returns what to tell. */
export async function prepareWorld({ url, embedded }: OpenDatabase): Promise<string[]> {
  if (!embedded || env.ANGRO_ENV === 'production') return []
  if (!(await hasUsers(url))) {
    say('Loading the demo world ...')
    const { seedDemo } = await import('#prisma/demo/index.ts')
    await seedDemo()
  }
  return (await hasDemoLogins(url)) ? loginTable() : []
}

function hasDemoLogins(url: string): Promise<boolean> {
  return withConnection(url, async (client) => {
    const { rows } = await client.query(
      `SELECT EXISTS (SELECT FROM users WHERE email = $1) AS demo`,
      [demoLogins[0].email],
    )
    return rows[0].demo
  })
}
