import { operatorError } from '#app/operator-error.ts'
import { seedDemo } from '#prisma/demo/index.ts'
import { databaseCommand } from './command.ts'
import { hasUsers } from './first-start.ts'
import { loginTable } from './login-table.ts'
import { say } from './say.ts'

/** `npm run demo`: the demo world, on request, in an empty database. */
await databaseCommand(async ({ url }) => {
  if (await hasUsers(url))
    throw operatorError('This database is in use: the demo world is loaded into an empty one only.')
  await seedDemo()
  for (const line of loginTable()) say(line)
})
