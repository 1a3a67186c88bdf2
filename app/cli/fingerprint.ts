import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { checkout } from '#app/db/embedded/place.server.ts'

/** One hash over files and folders, by path and content; what is generated or only tests leaves it alone. */
export function fingerprint(paths: readonly string[]): string {
  const hash = createHash('sha256').update(process.version)
  for (const file of paths.flatMap((path) => filesOf(join(checkout, path))).sort())
    hash.update(relative(checkout, file)).update('\0').update(readFileSync(file))
  return hash.digest('hex')
}

function filesOf(path: string): string[] {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  const entries = readdirSync(path, { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.includes('/generated/') && !/\.test\.tsx?$/.test(file))
}

const record = (name: string) => join(checkout, '.cache', name)

/** Whether the work of that name was last done on the same files. */
export function isUnchanged(name: string, hash: string): boolean {
  return existsSync(record(name)) && readFileSync(record(name), 'utf8') === hash
}

export function remember(name: string, hash: string): void {
  mkdirSync(dirname(record(name)), { recursive: true })
  writeFileSync(record(name), hash)
}
