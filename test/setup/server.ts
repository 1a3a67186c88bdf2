import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import { checkout } from '#app/db/embedded/place.server.ts'
import { isFree } from '#app/db/embedded/record.server.ts'
import { childEnvironment } from '#app/env.server.ts'
import { cloneDatabase, dropDatabase } from './databases.ts'
import { demoTemplate } from './demo-template.ts'

export type TestServer = {
  url: string
  databaseUrl: string
  process: ChildProcess
  /** What it has printed so far. */
  output: () => string
  /** As an operator would: drains, stops, and drops the database if it was made here. */
  stop: () => Promise<void>
}

type Options = { database?: string; environment?: Record<string, string> }

/** The real server, built, on a port of its own; without a database it gets a clone of the demo world. */
export async function startServer({ database, environment }: Options = {}): Promise<TestServer> {
  const made = database ? undefined : await cloneDemo()
  const databaseUrl = database ?? made?.url ?? ''
  const port = await portOfOnesOwn()
  const url = `http://localhost:${port}`
  const child = spawn(process.execPath, ['--import', 'tsx', 'app/cli/start.ts'], {
    cwd: checkout,
    env: childEnvironment({
      ...settings,
      PORT: String(port),
      APP_URL: url,
      DATABASE_URL: databaseUrl,
      ...environment,
    }),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      printed += chunk
    })
  await untilReady(url, child, () => printed)
  const stop = async () => {
    await ended(child)
    await made?.drop()
  }
  return { url, databaseUrl, process: child, output: () => printed, stop }
}

/** Below those that the system gives away by itself; each process counts from a place of its own. */
let nextPort = 11_000 + ((process.pid * 10) % 20_000)

async function portOfOnesOwn(): Promise<number> {
  const port = nextPort++
  return (await isFree(port)) ? port : portOfOnesOwn()
}

const settings = {
  ANGRO_ENV: 'test',
  COUNT_STATEMENTS: '1',
  SESSION_SECRET: 'only-for-tests-only-for-tests-only-for-tests',
  LOG_LEVEL: 'warn',
  SMTP_URL: '',
  VITEST: '',
}

/** A database of one's own with the demo world. */
export async function cloneDemo(): Promise<{ url: string; drop: () => Promise<void> }> {
  const serverUrl = inject('serverUrl')
  const name = `journey_${process.pid}_${randomBytes(4).toString('hex')}`
  const url = await cloneDatabase(serverUrl, await demoTemplate(serverUrl), name)
  return { url, drop: () => dropDatabase(serverUrl, name) }
}

async function untilReady(url: string, child: ChildProcess, printed: () => string): Promise<void> {
  while (child.exitCode === null) {
    const ready = await fetch(`${url}/readyz`).catch(() => undefined)
    if (ready?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`The server did not start:\n${printed()}`)
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}
