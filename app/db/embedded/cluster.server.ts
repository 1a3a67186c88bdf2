import { existsSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { operatorError } from '#app/operator-error.ts'
import { applicationName } from '../application-name.ts'
import { withConnection } from '../connect.server.ts'
import { type Account, serverAccount } from './account.server.ts'
import { type Binaries, findBinaries } from './binaries.server.ts'
import { initialise } from './initialise.server.ts'
import { checkout, type Place, placeOf } from './place.server.ts'
import { findPostmaster } from './postmaster.server.ts'
import { firstLine, run } from './program.server.ts'
import { freePort, isFree, readRecord, writeRecord } from './record.server.ts'

export type Cluster = {
  url: (database: string) => string
  /** Folders outside the checkout that now hold something: worth telling. */
  notes: string[]
  /** Starts it again when it has died; returns how to leave off. */
  watch: () => () => void
  stop: () => void
  /** Stops it unless another command still works with it. */
  release: () => Promise<void>
}

const commonSettings = [
  'listen_addresses=127.0.0.1',
  "unix_socket_directories=''",
  'max_connections=200',
  'shared_buffers=256MB',
  'random_page_cost=1.1',
  'jit=off',
  'timezone=UTC',
  'log_timezone=UTC',
]

/** Starts the cluster of that name, making it first if need be, or adopts the one that a killed process left running. */
export async function startCluster(name: string, settings: string[] = []): Promise<Cluster> {
  const account = serverAccount()
  const binaries = findBinaries(account)
  const place = placeOf(name, account)
  const record = await readRecord(place.record)
  const running = findPostmaster(place.data)
  if (!running) {
    if (!existsSync(place.data)) initialise(place, binaries, account, record.password)
    if (!(await isFree(record.port))) {
      record.port = await freePort()
      writeRecord(place.record, record)
    }
    await launch(place, binaries, account, [...commonSettings, ...settings, `port=${record.port}`])
  }
  const port = findPostmaster(place.data)?.port || record.port
  const url = (database: string) =>
    `postgresql://angro:${record.password}@127.0.0.1:${port}/${database}`
  const stop = () => {
    run(binaries.pgCtl, account, ['--silent', 'stop', '-D', place.data, '-m', 'fast', '-w'])
  }
  const release = async () => {
    if (!(await othersConnected(url('postgres')))) stop()
  }
  const watch = () => watchOver(place, () => startCluster(name, settings))
  return { url, notes: outside(place, binaries), watch, stop, release }
}

/** Processes that outlived a killed server hold its memory for a moment: so a failed start is tried again for a while. */
async function launch(
  place: Place,
  binaries: Binaries,
  account: Account,
  settings: string[],
  attempts = 10,
): Promise<void> {
  const options = settings.map((setting) => `-c ${setting}`).join(' ')
  const args = ['--silent', 'start', '-D', place.data, '-l', place.log, '-w', '-t', '120']
  const started = run(binaries.pgCtl, account, [...args, '-o', options])
  if (started.status === 0 || findPostmaster(place.data)) return
  if (attempts <= 1) {
    const reason = lastLine(place.log) || firstLine(started)
    throw operatorError(`PostgreSQL did not start: ${reason} (its log: ${place.log})`)
  }
  await new Promise((resolve) => setTimeout(resolve, 500))
  return launch(place, binaries, account, settings, attempts - 1)
}

function lastLine(file: string): string {
  if (!existsSync(file)) return ''
  return readFileSync(file, 'utf8').trim().split('\n').at(-1) ?? ''
}

function watchOver(place: Place, restart: () => Promise<unknown>): () => void {
  let restarting = false
  const timer = setInterval(async () => {
    if (restarting || findPostmaster(place.data)) return
    restarting = true
    // A failure is told by every request that needs the database, and tried again.
    await restart().catch(() => undefined)
    restarting = false
  }, 1_000)
  return () => clearInterval(timer)
}

async function othersConnected(url: string): Promise<boolean> {
  const others = await withConnection(url, (client) =>
    client.query(
      `SELECT 1 FROM pg_stat_activity WHERE application_name LIKE 'angro %' AND application_name <> $1`,
      [applicationName],
    ),
  ).catch(() => undefined)
  return Boolean(others?.rowCount)
}

function outside(place: Place, { copied, postgres }: Binaries): string[] {
  const programs = copied ? [`PostgreSQL's programs were copied to ${dirname(postgres)}`] : []
  const data = place.folder.startsWith(checkout) ? [] : [`The database lives in ${place.folder}`]
  return [...programs, ...data]
}
