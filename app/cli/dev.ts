import { provide } from '#app/env.server.ts'
import { ensureGenerated } from './build.ts'
import { told } from './told.ts'

/** `npm run dev`: the portal with modules served as they are written, on the same database as `npm start`. */
provide({ NODE_ENV: 'development', ANGRO_ENV: 'development' })
await told(async () => {
  await ensureGenerated()
  const { runPortal } = await import('./portal.ts')
  const { loadDevelopmentPortal } = await import('./development-portal.ts')
  await runPortal({ prepare: async () => undefined, load: loadDevelopmentPortal })
})
process.exit()
