import { closeDatabase } from '#app/db/close.server.ts'
import { migrate } from '#app/db/migrate.server.ts'
import { type OpenDatabase, openDatabase } from '#app/db/open.server.ts'
import { told } from './told.ts'

/** A command that works on the database: opened, migrated, and left as it was found, running or not. */
export function databaseCommand(work: (database: OpenDatabase) => Promise<void>): Promise<void> {
  return told(async () => {
    const database = await openDatabase()
    try {
      await migrate(database.url)
      await work(database)
    } finally {
      await closeDatabase()
      await database.close()
    }
  })
}
