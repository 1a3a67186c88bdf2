import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { serverAccount } from './account.server.ts'
import { baseFolder } from './place.server.ts'

/** Outside production the secret is made once and kept in the data folder, so that sessions outlive a restart. */
export function madeSecret(): string {
  const file = join(baseFolder(serverAccount()), 'secret')
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 })
  return readFileSync(file, 'utf8')
}
