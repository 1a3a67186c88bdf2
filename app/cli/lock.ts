import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkout } from '#app/db/embedded/place.server.ts'

/** One process of this checkout at a time does the work; a lock whose holder has died is taken over. */
export async function withLock(name: string, work: () => Promise<void>): Promise<void> {
  const file = join(checkout, '.cache', `${name}.lock`)
  mkdirSync(join(checkout, '.cache'), { recursive: true })
  while (!take(file)) await new Promise((resolve) => setTimeout(resolve, 200))
  try {
    await work()
  } finally {
    rmSync(file, { force: true })
  }
}

function take(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    if (!isHeld(file)) rmSync(file, { force: true })
    return false
  }
}

function isHeld(file: string): boolean {
  try {
    return process.kill(Number(readFileSync(file, 'utf8')), 0)
  } catch {
    return false
  }
}
