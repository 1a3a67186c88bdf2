import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** A server that runs on this data folder, as its own pid file tells it. */
export type Postmaster = { pid: number; port: number }

/** Undefined when nothing runs. A pid file whose number now belongs to another program is cleared away. */
export function findPostmaster(data: string): Postmaster | undefined {
  const file = join(data, 'postmaster.pid')
  const [pid, , , port] = readLines(file).map(Number)
  if (!pid || !isAlive(pid)) return undefined
  if (commandOf(pid).includes(data)) return { pid, port: port || 0 }
  rmSync(file, { force: true })
  return undefined
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n')
  } catch {
    return []
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** The command line, empty for a program that has ended and waits for its parent. */
function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? ''
  }
}
