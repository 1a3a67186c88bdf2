import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkout } from '#app/db/embedded/place.server.ts'
import { freePort } from '#app/db/embedded/record.server.ts'
import { childEnvironment } from '#app/env.server.ts'

export type BenchServer = { url: string; stop: () => Promise<void> }

/** The built portal as operators run it, one log line a request included; it also tells its SQL statements. */
export async function startBenchServer(
  databaseUrl: string,
  flags: string[] = [],
): Promise<BenchServer> {
  const port = await freePort()
  const url = `http://localhost:${port}`
  const child = spawn(process.execPath, [...flags, ...startArguments()], {
    cwd: checkout,
    env: childEnvironment({
      ANGRO_ENV: 'test',
      COUNT_STATEMENTS: '1',
      SESSION_SECRET: 'only-for-benches-only-for-benches-only',
      LOG_LEVEL: 'info',
      SMTP_URL: '',
      PORT: String(port),
      APP_URL: url,
      DATABASE_URL: databaseUrl,
    }),
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  await untilReady(url, child)
  return { url, stop: () => ended(child) }
}

/** What `npm start` gives to node. */
function startArguments(): string[] {
  const { scripts } = JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8'))
  return String(scripts.start).replace('exec node ', '').split(' ')
}

async function untilReady(url: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const ready = await fetch(`${url}/readyz`).catch(() => undefined)
    if (ready?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('The server did not start')
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}
