import { runScript } from '#app/cli/tool.ts'
import type { TestServer } from './server.ts'

/** What `npm run verify` finds broken in the server's database: nothing, at the end of every journey. */
export async function verified({ databaseUrl }: TestServer): Promise<string> {
  const environment = { DATABASE_URL: databaseUrl, ANGRO_ENV: 'test' }
  const { ok, output } = await runScript('app/cli/verify.ts', environment)
  return ok ? '' : output
}
