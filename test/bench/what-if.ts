import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { say } from '#app/cli/say.ts'
import { told } from '#app/cli/told.ts'
import { checkout } from '#app/db/embedded/place.server.ts'
import { childEnvironment } from '#app/env.server.ts'
import { cloneWorld, startBenchCluster, worldTemplate } from './world-database.ts'

/** `npm run bench:what-if`: tries a list on 100,000 order lines of 10,000 contracts, in a process of its own. */
await told(async () => {
  const cluster = await startBenchCluster()
  try {
    const serverUrl = cluster.url('postgres')
    const world = await cloneWorld(serverUrl, await worldTemplate(serverUrl, 'contracts', say))
    try {
      await run(world.url)
    } finally {
      await world.drop()
    }
  } finally {
    await cluster.release()
  }
})
process.exit()

async function run(databaseUrl: string): Promise<void> {
  const child = spawn(
    process.execPath,
    ['--max-semi-space-size=32', '--import', 'tsx', join(checkout, 'test/bench/what-if-run.ts')],
    {
      cwd: checkout,
      stdio: 'inherit',
      env: childEnvironment({
        ANGRO_ENV: 'test',
        COUNT_STATEMENTS: '1',
        SESSION_SECRET: 'only-for-benches-only-for-benches-only',
        DATABASE_URL: databaseUrl,
      }),
    },
  )
  await once(child, 'exit')
}
