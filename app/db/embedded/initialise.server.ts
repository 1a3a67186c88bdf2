import { chownSync, existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { operatorError } from '#app/operator-error.ts'
import type { Account } from './account.server.ts'
import type { Binaries } from './binaries.server.ts'
import type { Place } from './place.server.ts'
import { firstLine, run } from './program.server.ts'

/**
 * Makes the cluster. A machine without LANG would get SQL_ASCII, where lower('ȘȚĂ') changes nothing: so the locale is
 * spelled out. Made in a draft folder and renamed, so that an interrupted one is never taken for whole.
 */
export function initialise(
  place: Place,
  { initdb }: Binaries,
  account: Account,
  password: string,
): void {
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
  // Another start may have been faster.
  if (existsSync(place.data)) rmSync(draft, { recursive: true, force: true })
  else renameSync(draft, place.data)
}
