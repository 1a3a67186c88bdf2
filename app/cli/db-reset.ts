import { withConnection } from '#app/db/connect.server.ts'
import { migrate } from '#app/db/migrate.server.ts'
import { openDatabase } from '#app/db/open.server.ts'
import { env } from '#app/env.server.ts'
import { operatorError } from '#app/operator-error.ts'
import { say } from './say.ts'
import { told } from './told.ts'

/** `npm run db:reset`: an empty, migrated database of our own; the next start fills it with the demo world. */
await told(async () => {
  if (env.DATABASE_URL) throw operatorError('db:reset empties only the database that comes along.')
  const { url, close } = await openDatabase()
  try {
    await withConnection(url, async (client) => {
      await client.query('DROP SCHEMA IF EXISTS pgboss CASCADE')
      await client.query('DROP SCHEMA public CASCADE')
      await client.query('CREATE SCHEMA public')
    })
    say(`Emptied; ${(await migrate(url)).length} migrations applied.`)
  } finally {
    await close()
  }
})
