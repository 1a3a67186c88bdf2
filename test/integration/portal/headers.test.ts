import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { routePaths } from '#test/setup/route-paths.ts'
import { startServer, type TestServer } from '#test/setup/server.ts'

let server: TestServer

beforeAll(async () => {
  server = await startServer({ environment: { APP_URL: 'https://trade.example' } })
})
afterAll(() => server?.stop())

const routes = routePaths()

const get = (path: string) => fetch(`${server.url}${path}`, { redirect: 'manual' })

describe.each(routes)('$path', ({ path }) => {
  test('carries the headers that protect it', async () => {
    const { headers, status } = await get(path)
    expect(status).toBeLessThan(500)
    expect(headers.get('content-security-policy')).toMatch(/script-src 'self' 'nonce-[\w+/=]{20,}'/)
    expect(headers.get('content-security-policy')).toMatch(/object-src 'none';base-uri 'none'/)
    expect(headers.get('content-security-policy')).toMatch(/frame-ancestors 'none'/)
    expect(headers.get('strict-transport-security')).toMatch(/max-age=31536000/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(headers.get('referrer-policy')).toBe('same-origin')
    expect(headers.get('cache-control')).toMatch(/no-store|max-age/)
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
    expect(headers.get('x-powered-by')).toBeNull()
  })
})

test('a nonce serves one answer', async () => {
  const [first, second] = await Promise.all([get('/login'), get('/login')])
  const policy = 'content-security-policy'
  expect(first.headers.get(policy)).not.toBe(second.headers.get(policy))
})

const own = { 'content-type': 'application/x-www-form-urlencoded' }
const forgeries: [string, Record<string, string>][] = [
  ['from another site', { 'sec-fetch-site': 'cross-site' }],
  ['from a neighbour', { 'sec-fetch-site': 'same-site' }],
  ['with a foreign Origin', { origin: 'https://evil.example' }],
  ['with Origin null', { origin: 'null' }],
  ['with neither header', {}],
]

describe.each(routes)('POST $path', ({ path }) => {
  test.each(forgeries)('%s is refused', async (_, headers) => {
    for (const address of [path, `${path === '/' ? '/_root' : path}.data`]) {
      const answer = await fetch(`${server.url}${address}`, {
        method: 'POST',
        headers: { ...own, ...headers },
        body: 'a=1',
        redirect: 'manual',
      })
      expect(answer.status).toBe(403)
    }
  })
})

test('a body beyond the limit, or of unknown length, is refused unread', async () => {
  const post = (body: BodyInit, more: object = {}) =>
    fetch(`${server.url}/login`, {
      method: 'POST',
      headers: { ...own, 'sec-fetch-site': 'same-origin' },
      body,
      ...more,
    })
  expect((await post('a'.repeat(1_100_000))).status).toBe(413)
  const endless = new Blob(['a=1']).stream()
  expect((await post(endless, { duplex: 'half' })).status).toBe(411)
})

test('built files are kept for a year, and a missing one is not a page', async () => {
  const page = await (await get('/login')).text()
  const [asset] = /\/assets\/[\w.-]+\.js/.exec(page) ?? []
  const answer = await get(asset ?? '')
  expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect((await get('/assets/none.js')).status).toBe(404)
})
