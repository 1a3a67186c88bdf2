import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { openBrowser } from './browser.ts'
import { startServer, type TestServer } from './server.ts'
import { verified } from './verified.ts'

export type Journey = { readonly server: TestServer; readonly browser: Browser }

/**
 * What every journey starts from: the server with the demo world, or with the database that is given, and a browser.
 * However it went, what it left behind has to add up: `npm run verify` is the last step of each file of journeys.
 */
export function setOut(options?: () => Promise<Parameters<typeof startServer>[0]>): Journey {
  const under: { server?: TestServer; browser?: Browser } = {}
  beforeAll(async () => {
    under.server = await startServer(await options?.())
    under.browser = await openBrowser()
  })
  afterAll(async () => {
    await under.browser?.close()
    const broken = under.server && (await verified(under.server))
    await under.server?.stop()
    expect(broken, 'npm run verify').toBe('')
  })
  return {
    get server() {
      if (!under.server) throw new Error('The server starts before the first journey.')
      return under.server
    },
    get browser() {
      if (!under.browser) throw new Error('The browser opens before the first journey.')
      return under.browser
    },
  }
}
