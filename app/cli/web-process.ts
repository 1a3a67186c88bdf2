import { provide } from '#app/env.server.ts'
import { servePortal } from '#app/server.ts'
import { loadBuiltPortal } from './built-portal.ts'
import { told } from './told.ts'
import { untilSignal } from './until-signal.ts'

/** One of the processes that answer requests, until the one that started it says so: Ctrl-C in a terminal reaches both. */
provide({ NODE_ENV: 'production' })
void untilSignal()
await told(async () => {
  const stop = new Promise((resolve) => process.once('message', resolve))
  const portal = await servePortal(await loadBuiltPortal())
  await stop
  await portal.stop()
})
process.exit()
