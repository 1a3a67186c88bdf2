import { provide } from '#app/env.server.ts'
import { ensureBuilt, ensureGenerated } from './build.ts'
import { told } from './told.ts'

/** `npm start`: from nothing to a portal that serves, and back when asked to stop. */
provide({ NODE_ENV: 'production' })
await told(async () => {
  await ensureGenerated()
  // Only now can be loaded what stands on the generated client.
  const { runPortal } = await import('./portal.ts')
  await runPortal({
    prepare: ensureBuilt,
    load: async () => (await import('./built-portal.ts')).loadBuiltPortal(),
  })
})
// Remix keeps a timer of some seconds for every answer that has gone out.
process.exit()
