import { createHash } from 'node:crypto'
import { chmodSync, chownSync, mkdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { env } from '#app/env.server.ts'
import { operatorError } from '#app/operator-error.ts'
import { type Account, canReach } from './account.server.ts'

/** The checkout that this file belongs to. */
export const checkout = resolve(dirname(fileURLToPath(import.meta.url)), '../../..')

/**
 * Where one cluster lives. `folder` belongs to the server's account; the record with its password lies beside it and
 * belongs to us.
 */
export type Place = { folder: string; data: string; log: string; record: string }

export function placeOf(name: string, account: Account): Place {
  const base = baseFolder(account)
  const folder = join(base, name)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  chmodSync(folder, 0o700)
  if (account) chownSync(folder, account.uid, account.gid)
  if (!canReach(account, folder))
    throw operatorError(
      `The database's account cannot reach ${folder}: set ANGRO_DATA_DIR elsewhere.`,
    )
  return {
    folder,
    data: join(folder, 'data'),
    log: join(folder, 'log'),
    record: join(base, `${name}.json`),
  }
}

/** `.data` in the checkout; as root below a closed home a folder of the system, named after the checkout. */
export function baseFolder(account: Account): string {
  if (env.ANGRO_DATA_DIR) return made(resolve(checkout, env.ANGRO_DATA_DIR))
  if (!account || canReach(account, checkout)) return made(join(checkout, '.data'))
  const name = createHash('sha256').update(checkout).digest('hex').slice(0, 16)
  return made(join('/var/lib/angro', name))
}

function made(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o755 })
  return folder
}
