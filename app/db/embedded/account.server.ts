import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** PostgreSQL refuses to run as root: then it runs as this account. Undefined: as whoever started us. */
export type Account = { uid: number; gid: number } | undefined

export function serverAccount(): Account {
  if (process.getuid?.() !== 0) return undefined
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith('nobody:'))
  const [, , uid, gid] = line?.split(':') ?? []
  return { uid: Number(uid ?? 65_534), gid: Number(gid ?? 65_534) }
}

/** Tried rather than computed: modes, access lists and mount options all have a say. */
export function canReach(account: Account, folder: string): boolean {
  const { status } = spawnSync('/bin/sh', ['-c', 'cd "$1" && ls >/dev/null', 'sh', folder], {
    ...account,
    cwd: '/',
    stdio: 'ignore',
  })
  return status === 0
}

export function canRun(account: Account, program: string): boolean {
  const { status } = spawnSync(program, ['--version'], { ...account, cwd: '/', stdio: 'ignore' })
  return status === 0
}
