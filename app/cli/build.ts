import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { checkout } from '#app/db/embedded/place.server.ts'
import { operatorError } from '#app/operator-error.ts'
import { fingerprint, isUnchanged, remember } from './fingerprint.ts'
import { withLock } from './lock.ts'
import { say } from './say.ts'
import { runTool } from './tool.ts'

const schema = ['prisma/schema', 'package-lock.json']
const sources = ['app', 'pricing', 'public', 'prisma/schema', 'vite.config.ts', 'package-lock.json']
const clientFile = join(checkout, 'app/db/generated/client.ts')

export const builtServer = join(checkout, 'build/server/index.js')
export const builtClient = join(checkout, 'build/client')

/** The Prisma client, made again when the schema has changed. */
export async function ensureGenerated(): Promise<void> {
  const hash = fingerprint(schema)
  if (existsSync(clientFile) && isUnchanged('generated', hash)) return
  // Prisma asks the network for an engine unless it knows some address.
  const environment = { DATABASE_URL: 'postgresql://none:none@localhost:5432/none' }
  await must('prisma', ['generate'], environment)
  remember('generated', hash)
}

/** The server and what the browser loads, built again when a source or the lock file has changed. */
export function ensureBuilt(): Promise<void> {
  return withLock('built', async () => {
    const hash = fingerprint(sources)
    if (existsSync(builtServer) && isUnchanged('built', hash)) return
    say('Building (once for this version) ...')
    await must('remix', ['vite:build'], { NODE_ENV: 'production' })
    remember('built', hash)
  })
}

async function must(tool: string, args: string[], environment: Record<string, string>) {
  const { ok, output } = await runTool(tool, args, { environment, quiet: true })
  if (!ok) throw operatorError(`${tool} ${args.join(' ')} failed:\n${output.trim()}`)
}
