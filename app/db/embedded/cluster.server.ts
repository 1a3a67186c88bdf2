import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import {
  chownSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { operatorError } from '#app/operator-error.ts'
import { type Account, serverAccount } from './account.server.ts'
import { type Binaries, findBinaries } from './binaries.server.ts'
import { checkout, type Place, placeOf } from './place.server.ts'
import { findPostmaster } from './postmaster.server.ts'
import { freePort, isFree, readRecord, writeRecord } from './record.server.ts'

export type Cluster = {
  url: (database: string) => string
  /** False when it ran already, left over or held by another command. */
  startedHere: boolean
  /** Folders outside the checkout that now hold something: worth telling. */
  notes: string[]
  stop: () => void
}

const environment = {
  NODE_ENV: 'production' as const,
  PATH: '/usr/local/bin:/usr/bin:/bin',
  LC_ALL: 'C',
  TZ: 'UTC',
}
const commonSettings = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=200',
  'shared_buffers=256MB',
  'random_page_cost=1.1',
  'jit=off',
  'timezone=UTC',
  'log_timezone=UTC',
]

/** Starts the cluster of that name, making it first if need be, or adopts the one that runs. */
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
  const port = running?.port || record.port
  return {
    url: (database) => `postgresql://angro:${record.password}@127.0.0.1:${port}/${database}`,
    startedHere: !running,
    notes: outside(place, binaries),
    stop: () => void pgCtl(binaries, account, ['stop', '-D', place.data, '-m', 'fast', '-w']),
  }
}

function outside(place: Place, binaries: Binaries): string[] {
  return [
    ...(binaries.copied
      ? [`PostgreSQL's programs were copied to ${dirname(binaries.postgres)}`]
      : []),
    ...(place.folder.startsWith(checkout) ? [] : [`The database lives in ${place.folder}`]),
  ]
}

/**
 * A machine without LANG would get SQL_ASCII, where lower('ȘȚĂ') changes nothing: so the locale is spelled out. Made in a
 * draft folder and renamed, so that an interrupted one is never taken for whole.
 */
function initialise(place: Place, { initdb }: Binaries, account: Account, password: string): void {
  const draft = mkdtempSync(join(place.folder, 'draft-'))
  const passwordFile = join(place.folder, `password-${process.pid}`)
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (account) for (const path of [draft, passwordFile]) chownSync(path, account.uid, account.gid)
  const made = run(initdb, account, [
    `--pgdata=${draft}`,
    '--username=angro',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
  ])
  rmSync(passwordFile, { force: true })
  if (made.status !== 0) throw operatorError(`PostgreSQL could not be set up: ${firstLine(made)}`)
  if (existsSync(place.data)) rmSync(draft, { recursive: true, force: true })
  else renameSync(draft, place.data)
}

/** Processes that outlived a killed server hold its memory for a moment: so a failed start is tried again for a while. */
async function launch(
  place: Place,
  binaries: Binaries,
  account: Account,
  settings: string[],
  attempts = 8,
): Promise<void> {
  const options = settings.map((setting) => `-c ${setting.replace(/=$/, "=''")}`).join(' ')
  const started = pgCtl(binaries, account, [
    'start',
    '-D',
    place.data,
    '-l',
    place.log,
    '-w',
    '-t',
    '120',
    '-o',
    options,
  ])
  if (started.status === 0 || findPostmaster(place.data)) return
  if (attempts <= 1)
    throw operatorError(
      `PostgreSQL did not start: ${lastLine(place.log) || firstLine(started)} (log: ${place.log})`,
    )
  await new Promise((resolve) => setTimeout(resolve, 500))
  return launch(place, binaries, account, settings, attempts - 1)
}

function pgCtl({ pgCtl }: Binaries, account: Account, args: string[]) {
  return run(pgCtl, account, ['--silent', ...args])
}

/** In a session of its own, so that Ctrl-C reaches us and not the database; it is stopped last. */
function run(program: string, account: Account, args: string[]): SpawnSyncReturns<string> {
  return spawnSync(program, args, {
    ...account,
    cwd: '/',
    env: environment,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  })
}

function firstLine({ stderr, error }: SpawnSyncReturns<string>): string {
  return stderr?.split('\n')[0] || error?.message || 'no reason given'
}

function lastLine(file: string): string {
  if (!existsSync(file)) return ''
  return readFileSync(file, 'utf8').trim().split('\n').at(-1) ?? ''
}
