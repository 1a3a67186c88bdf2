import { afterAll, beforeAll, expect, test } from 'vitest'
import { isResource, routes } from '#test/integration/authorization/routes.ts'
import { textsOf } from '#test/setup/html.ts'
import { startServer, type TestServer } from '#test/setup/server.ts'
import { crawl, type Visit } from './crawl.ts'
import { cookieOf, demoPeople } from './demo-people.ts'
import { openThings } from './opened-things.ts'
import { isUntranslated } from './untranslated.ts'
import { byLetter } from './without-link.ts'

let server: TestServer
const reached = new Set<string | null>()

beforeAll(async () => {
  server = await startServer()
  await openThings(server.url)
})
afterAll(() => server?.stop())

/** A link leads to a page, a file, or on to one; never to a closed door, a login, or a fault. */
const isDead = ({ status, location }: Visit) =>
  location === null ? status !== 200 : location.startsWith('/login')

test.each(demoPeople)(
  'every link that %s is shown leads somewhere, in Romanian',
  async (person) => {
    const cookie = await cookieOf(server.url, person, 'ro')
    const visits = await crawl({ url: server.url, cookie, each: 3 })
    for (const { file } of visits) reached.add(file)
    const dead = visits
      .filter(isDead)
      .map(({ status, location, address, from }) => `${from} -> ${address}: ${location ?? status}`)
    expect(dead).toEqual([])
    const words = visits.flatMap(({ address, body }) =>
      textsOf(body)
        .filter(isUntranslated)
        .map((text) => `${address}: ${text}`),
    )
    expect(words).toEqual([])
  },
)

test('a sentence that is still English would be noticed', async () => {
  const [visit] = await crawl({ url: server.url, cookie: 'locale=en', each: 0 })
  expect(textsOf(visit?.body ?? '').filter(isUntranslated)).not.toEqual([])
})

test('every page is linked from somewhere for somebody', () => {
  const pages = Object.entries(routes).filter(
    ([, { get, layout, leadsTo }]) => get && !layout && !leadsTo,
  )
  const missed = pages
    .map(([file]) => file)
    .filter((file) => !isResource(file) && !reached.has(file))
  expect(missed.sort()).toEqual(byLetter)
})
