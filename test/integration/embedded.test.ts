import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect, withConnection } from '#app/db/connect.server.ts'
import { type Cluster, startCluster } from '#app/db/embedded/cluster.server.ts'
import { findPostmaster } from '#app/db/embedded/postmaster.server.ts'
import { provide } from '#app/env.server.ts'

const folder = mkdtempSync(join(tmpdir(), 'angro-embedded-'))
const data = join(folder, 'own/data')
let cluster: Cluster

beforeAll(async () => {
  chmodSync(folder, 0o755)
  provide({ ANGRO_DATA_DIR: folder })
  cluster = await startCluster('own')
})

afterAll(() => {
  cluster?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const ask = <Row extends object>(sql: string) =>
  withConnection(cluster.url('postgres'), async (client) => (await client.query<Row>(sql)).rows)

const pid = () => findPostmaster(data)?.pid ?? 0

async function killed(signal: NodeJS.Signals): Promise<void> {
  const victim = pid()
  process.kill(victim, signal)
  await expect.poll(() => findPostmaster(data)?.pid).not.toBe(victim)
}

test('it knows letters whatever the machine speaks', async () => {
  const [row] = await ask(
    `SELECT current_setting('server_encoding') AS encoding, lower('ȘȚĂ') AS low`,
  )
  expect(row).toEqual({ encoding: 'UTF8', low: 'șță' })
})

test('it brings the extensions that the schema needs', async () => {
  const rows = await ask<{ name: string }>('SELECT name FROM pg_available_extensions')
  const names = rows.map(({ name }) => name)
  expect(names).toEqual(
    expect.arrayContaining(['pg_trgm', 'unaccent', 'citext', 'btree_gist', 'pgcrypto']),
  )
})

test('a second start adopts the server that runs', async () => {
  const before = pid()
  const again = await startCluster('own')
  expect(pid()).toBe(before)
  expect(again.url('postgres')).toBe(cluster.url('postgres'))
})

test('what was committed survives a kill, and the next start recovers', async () => {
  await ask('CREATE TABLE kept (id int)')
  await ask('INSERT INTO kept VALUES (42)')
  await killed('SIGKILL')
  cluster = await startCluster('own')
  expect(await ask('SELECT id FROM kept')).toEqual([{ id: 42 }])
})

test('a portal that watches over it starts it again by itself', async () => {
  const unwatch = cluster.watch()
  await killed('SIGKILL')
  await expect.poll(pid).toBeGreaterThan(0)
  await expect
    .poll(() =>
      ask('SELECT 1').then(
        () => true,
        () => false,
      ),
    )
    .toBe(true)
  unwatch()
})

test('a pid file whose number belongs to another program now is no obstacle', async () => {
  const file = join(data, 'postmaster.pid')
  const lines = readFileSync(file, 'utf8').split('\n')
  cluster.stop()
  writeFileSync(file, [String(process.pid), ...lines.slice(1)].join('\n'))
  expect(findPostmaster(data)).toBeUndefined()
  cluster = await startCluster('own')
  expect(await ask('SELECT id FROM kept')).toEqual([{ id: 42 }])
})

test('the last command to leave stops it, and none before', async () => {
  const other = await connect(cluster.url('postgres'))
  await other.query(`SET application_name = 'angro 1'`)
  await cluster.release()
  expect(pid()).toBeGreaterThan(0)
  await other.end()
  await expect
    .poll(async () => {
      await cluster.release()
      return pid()
    })
    .toBe(0)
})

test('root does not run it', async () => {
  cluster = await startCluster('own')
  const owner = execFileSync('ps', ['-o', 'uid=', '-p', String(pid())], { encoding: 'utf8' })
  expect(Number(owner)).not.toBe(0)
})
