import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { builtClient } from '#app/cli/build.ts'
import { say } from '#app/cli/say.ts'
import { told } from '#app/cli/told.ts'
import { checkout } from '#app/db/embedded/place.server.ts'
import { benchArguments } from './arguments.ts'
import { conditionsOf } from './conditions.ts'
import { measureInvoicePdf } from './measure-document.ts'
import { measurePage, measureWorld } from './measure-world.ts'
import { pricingFigures } from './pricing.bench.ts'
import { report } from './report.ts'
import { routeScripts } from './route-scripts.ts'
import { startBenchCluster } from './world-database.ts'

/** `npm run bench`: measures the built portal and writes docs/performance.md. */
await told(async () => {
  const { size, ratio, seconds } = benchArguments()
  const cluster = await startBenchCluster()
  try {
    const serverUrl = cluster.url('postgres')
    const asked = { serverUrl, size, seconds, tell: say }
    const before = await conditionsOf(serverUrl)
    const world = await measureWorld(asked)
    const wide = ratio ? await measurePage({ ...asked, size: 'wide' }) : null
    say('Measuring prices and documents ...')
    const pricing = pricingFigures()
    const pdf = await measureInvoicePdf()
    const text = report({
      conditions: before,
      size,
      world,
      wide,
      pricing,
      pdf,
      scripts: routeScripts(builtClient),
    })
    writeFileSync(join(checkout, 'docs/performance.md'), text)
    say(`\n${text}`)
  } finally {
    await cluster.release()
  }
})
process.exit()
