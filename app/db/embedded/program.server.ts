import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import type { Account } from './account.server.ts'

const environment = {
  NODE_ENV: 'production' as const,
  PATH: '/usr/local/bin:/usr/bin:/bin',
  LC_ALL: 'C',
  TZ: 'UTC',
}

/** pg_ctl puts the server into a session of its own, so that Ctrl-C reaches us and not the database. */
export function run(program: string, account: Account, args: string[]): SpawnSyncReturns<string> {
  return spawnSync(program, args, {
    ...account,
    cwd: '/',
    env: environment,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  })
}

export function firstLine({ stderr, error }: SpawnSyncReturns<string>): string {
  return stderr?.split('\n')[0] || error?.message || 'no reason given'
}
