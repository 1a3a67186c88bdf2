import { firstAdministratorLink } from '#app/auth/first-administrator.server.ts'
import { withConnection } from '#app/db/connect.server.ts'
import type { OpenDatabase } from '#app/db/open.server.ts'
import { setUpHouse } from '#app/domain/companies/set-up-house.server.ts'
import { env } from '#app/env.server.ts'
import { now } from '#app/http/clock.server.ts'
import { demoLogins } from '#prisma/demo/logins.ts'
import { loginTable } from './login-table.ts'
import { say } from './say.ts'

export function hasUsers(url: string): Promise<boolean> {
  return withConnection(url, async (client) => {
    const { rows } = await client.query('SELECT EXISTS (SELECT FROM users) AS used')
    return rows[0].used
  })
}

/**
 * Fills our own empty database with the demo world. An operator's is never seeded by itself: there the house
 * is set up to be filled in, and the first administrator gets a link. Returns what to tell.
 */
export async function prepareWorld({ url, embedded }: OpenDatabase): Promise<string[]> {
  if (!embedded || env.ANGRO_ENV === 'production') return firstAdministrator()
  if (!(await hasUsers(url))) {
    say('Loading the demo world ...')
    const { seedDemo } = await import('#prisma/demo/index.ts')
    await seedDemo()
  }
  return (await hasDemoLogins(url)) ? loginTable() : []
}

async function firstAdministrator(): Promise<string[]> {
  await setUpHouse()
  const link = await firstAdministratorLink(now())
  return link
    ? ['', 'Nobody can log in yet. Create the first administrator (good for one day):', link, '']
    : []
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
