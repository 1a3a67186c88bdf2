import { afterEach, beforeEach, expect, test } from 'vitest'
import { withConnection } from '#app/db/connect.server.ts'
import { startServer, type TestServer } from '#test/setup/server.ts'

let server: TestServer

beforeEach(async () => {
  server = await startServer()
})
afterEach(() => server?.stop())

const nothingYet = { answered: 0, refused: 0, broken: [] as string[] }

/** Asks over and over, with several connections held open, until the server no longer takes connections. */
async function load(url: string, outcome: typeof nothingYet): Promise<void> {
  const visitor = async () => {
    while (outcome.refused === 0) {
      const error = await ask(url).catch((reason) => reason.cause?.code ?? String(reason))
      if (error === undefined) outcome.answered += 1
      else if (error === 'ECONNREFUSED') outcome.refused += 1
      else outcome.broken.push(error)
    }
  }
  await Promise.all(Array.from({ length: 16 }, visitor))
}

async function ask(url: string): Promise<string | undefined> {
  const answer = await fetch(url, { redirect: 'manual' })
  await answer.text()
  return answer.ok ? undefined : `status ${answer.status}`
}

test('told to stop under load it fails no request, and ends with success', async () => {
  const outcome = structuredClone(nothingYet)
  const loading = load(`${server.url}/login`, outcome)
  await expect.poll(() => outcome.answered).toBeGreaterThan(100)
  await server.stop()
  await loading
  expect(outcome.broken).toEqual([])
  expect(server.process.exitCode).toBe(0)
})

test('when the database drops every connection it answers again without a restart', async () => {
  const { url, databaseUrl } = server
  await ask(`${url}/login`)
  await withConnection(databaseUrl, (client) =>
    client.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    ),
  )
  await expect.poll(() => ask(`${url}/login`)).toBeUndefined()
  expect((await fetch(`${url}/readyz`)).status).toBe(200)
  expect(server.process.exitCode).toBeNull()
})

test('while the database takes no connection pages are 503, and afterwards they are pages again', async () => {
  const { url, databaseUrl } = server
  const name = new URL(databaseUrl).pathname.slice(1)
  const admin = databaseUrl.replace(`/${name}`, '/postgres')
  const allow = (allowed: boolean) =>
    withConnection(admin, async (client) => {
      await client.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS ${allowed}`)
      await client.query(
        'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1',
        [name],
      )
    })
  await allow(false)
  const page = await fetch(`${url}/catalog`, { redirect: 'manual' })
  const health = await Promise.all([fetch(`${url}/healthz`), fetch(`${url}/readyz`)])
  await allow(true)
  expect(page.status).toBe(503)
  expect(page.headers.get('retry-after')).toBe('2')
  expect(await page.text()).not.toMatch(/prisma|postgres|\.ts:/i)
  expect(health.map(({ status }) => status)).toEqual([200, 503])
  await expect.poll(async () => (await fetch(`${url}/catalog`)).status).toBe(200)
})

test('a server that was killed leaves nothing that stops the next one', async () => {
  const { databaseUrl } = server
  server.process.kill('SIGKILL')
  const next = await startServer({ database: databaseUrl })
  expect(await ask(`${next.url}/login`)).toBeUndefined()
  await next.stop()
})
