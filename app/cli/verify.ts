import { verifyDatabase } from '#app/domain/reports/verify-database.server.ts'
import { databaseCommand } from './command.ts'
import { say } from './say.ts'

const shown = 20

/** `npm run verify`: the numbers that must always hold, on the database at hand; fails where one does not. */
await databaseCommand(async () => {
  const results = await verifyDatabase()
  for (const { name, violations } of results) {
    say(`${violations.length === 0 ? 'holds ' : 'BROKEN'}  ${name}`)
    for (const violation of violations.slice(0, shown)) say(`          ${violation}`)
    if (violations.length > shown) say(`          and ${violations.length - shown} more`)
  }
  const broken = results.filter(({ violations }) => violations.length > 0)
  say(broken.length === 0 ? 'Everything adds up.' : `${broken.length} of ${results.length} broken.`)
  if (broken.length > 0) process.exitCode = 1
})
