import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runScript } from '#app/cli/tool.ts'
import { checkout } from '#app/db/embedded/place.server.ts'
import { knownMigrations } from '#app/db/migrate.server.ts'
import { template } from './databases.ts'

/** A database with the demo world of today, built when its sources, the migrations or the day are new. */
export function demoTemplate(serverUrl: string): Promise<string> {
  const hash = createHash('sha256').update(new Date().toISOString().slice(0, 10))
  for (const { checksum } of knownMigrations()) hash.update(checksum)
  const folder = join(checkout, 'prisma/demo')
  for (const file of readdirSync(folder).sort()) hash.update(readFileSync(join(folder, file)))
  return template(serverUrl, `demo_${hash.digest('hex').slice(0, 12)}`, async (url) => {
    const environment = { DATABASE_URL: url, ANGRO_ENV: 'test' }
    const { ok, output } = await runScript('app/cli/demo.ts', environment)
    if (!ok) throw new Error(`The demo world could not be loaded:\n${output}`)
  })
}
