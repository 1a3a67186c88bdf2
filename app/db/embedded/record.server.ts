import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'

/** What the next start must know: written before the cluster is made, so that the password is never lost. */
export type ClusterRecord = { port: number; password: string }

export async function readRecord(path: string): Promise<ClusterRecord> {
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8'))
  const record = { port: await freePort(), password: randomBytes(24).toString('base64url') }
  writeRecord(path, record)
  return record
}

export function writeRecord(path: string, record: ClusterRecord): void {
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, `${JSON.stringify(record)}\n`, { mode: 0o600 })
  renameSync(draft, path)
}

export function freePort(): Promise<number> {
  return listenOn(0)
}

export async function isFree(port: number): Promise<boolean> {
  return listenOn(port).then(
    () => true,
    () => false,
  )
}

function listenOn(wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(wanted, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : wanted))
    })
  })
}
