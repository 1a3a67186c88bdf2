import { env, provide } from '#app/env.server.ts'
import { operatorError } from '#app/operator-error.ts'
import { ensureBuilt, ensureGenerated } from './build.ts'
import { findChromium } from './chromium.ts'
import { say } from './say.ts'
import { told } from './told.ts'
import { runTool } from './tool.ts'

const howToInstall =
  'install it (Debian and Ubuntu: apt-get install chromium) or set CHROMIUM_PATH to one'

/** `npm test`: everything that must hold. The journeys need a browser; JOURNEYS=required insists on it. */
await told(async () => {
  const journeys = withJourneys()
  // The operator's database is not for tests.
  provide({ DATABASE_URL: '', ANGRO_ENV: 'test' })
  await ensureGenerated()
  await ensureBuilt()
  const projects = ['unit', 'integration', ...(journeys ? ['journeys'] : [])]
  const chosen = projects.flatMap((name) => ['--project', name])
  const { ok } = await runTool('vitest', ['run', ...chosen, ...process.argv.slice(2)])
  if (!journeys) say(`The browser journeys were left out. They need Chromium: ${howToInstall}.`)
  if (!ok) process.exitCode = 1
})

function withJourneys(): boolean {
  if (env.JOURNEYS === 'off') return false
  if (findChromium()) return true
  if (env.JOURNEYS === 'required')
    throw operatorError(`The journeys need Chromium: ${howToInstall}.`)
  return false
}
