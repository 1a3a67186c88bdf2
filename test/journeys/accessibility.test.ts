import type { BrowserContextOptions, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { isResource, routes } from '#test/integration/authorization/routes.ts'
import { crawl } from '#test/integration/crawl/crawl.ts'
import { cookieOf } from '#test/integration/crawl/demo-people.ts'
import { openThings } from '#test/integration/crawl/opened-things.ts'
import { goTo } from '#test/setup/arrival.ts'
import { openPage } from '#test/setup/browser.ts'
import { setOut } from '#test/setup/journey.ts'
import { pageFaults } from '#test/setup/page-faults.ts'
import { tooWide } from '#test/setup/too-wide.ts'

const journey = setOut()

/** Who looks at each page: whoever of the demo world comes upon it first, a buyer before the staff. */
type Look = { file: string; address: string; person: string }
const looks: Look[] = []

/** Every route with a page has to be looked at: whoever adds one has it here without saying so. */
const pages = Object.entries(routes)
  .filter(
    ([file, { get, layout, leadsTo }]) =>
      get &&
      !layout &&
      !isResource(file) &&
      (!leadsTo || file.includes('login') || file === 'desk._index.tsx'),
  )
  .map(([file]) => file)

/** What only a letter leads to is opened as somebody does whose link is used up. */
const openedByLetter = Object.entries(routes).flatMap(([file, { path }]) =>
  path.endsWith('/nothing') ? [{ file, address: path, person: 'guest' }] : [],
)

/** Between them they may open every page; the first who comes upon one looks at it. */
const lookers = [
  'guest',
  'ana.pop@belvedere.example',
  'radu.ionescu@belvedere.example',
  'maria.stan@belvedere.example',
  'admin@carpat.example',
]

beforeAll(async () => {
  const { url } = journey.server
  await openThings(url)
  looks.push(...openedByLetter)
  for (const person of lookers) {
    const visits = await crawl({ url, cookie: await cookieOf(url, person, 'en'), each: 3 })
    for (const { file, address, status } of visits)
      if (
        status === 200 &&
        file &&
        pages.includes(file) &&
        !looks.some((look) => look.file === file)
      )
        looks.push({ file, address, person })
  }
})

const [desk, phone] = [
  { width: 1440, height: 900 },
  { width: 360, height: 740 },
]
/** From desk to phone nothing is reached by scrolling sideways. */
const viewports = [desk, { width: 1024, height: 900 }, { width: 768, height: 900 }, phone]

/** Each page in both languages; in each language one scheme on a desk and the other on a phone, turn by turn. */
const turns = [
  { language: 'en', scheme: 'light', viewport: desk },
  { language: 'en', scheme: 'dark', viewport: phone },
  { language: 'ro', scheme: 'dark', viewport: desk },
  { language: 'ro', scheme: 'light', viewport: phone },
] as const

/** How often a page was looked at. */
const looked = { en: 0, ro: 0 }

/** The pages of the thread are looked at in all eight ways. */
const main =
  /^_shop\.(_index|catalog|products|cart|checkout|login)|^_account\.account\.(_index|orders|quotes|invoices)|^desk\.(_index|orders|quotes|fulfilment|invoices|payments)/

// At once: while the one page is being looked at, the other is on its way.
test.concurrent.each(['en', 'ro'] as const)(
  'nothing is in the way of anybody on any page, in %s',
  async (language) => {
    expect(looks.map(({ file }) => file).sort()).toEqual([...pages].sort())
    const found: Record<string, string[]> = {}
    for (const person of new Set(looks.map((look) => look.person))) {
      const { page, problems, close } = await visitor(person, language)
      for (const { file, address } of looks.filter((look) => look.person === person)) {
        const here = await faultsOf(page, { file, address, language })
        if (here.length > 0) found[address] = here
      }
      expect({ person, problems }).toEqual({ person, problems: [] })
      await close()
    }
    expect(found).toEqual({})
    expect(looked[language]).toBe(
      pages.length * 2 + pages.filter((file) => main.test(file)).length * 2,
    )
  },
)

async function visitor(person: string, language: 'en' | 'ro') {
  const { url } = journey.server
  const cookies = (await cookieOf(url, person, language)).split('; ')
  const options: BrowserContextOptions = { baseURL: url, viewport: desk, reducedMotion: 'reduce' }
  const opened = await openPage(journey.browser, options)
  const named = cookies.map((cookie) => {
    const [name = '', ...value] = cookie.split('=')
    return { name, value: value.join('='), url }
  })
  await opened.page.context().addCookies(named)
  return opened
}

type Seen = { file: string; address: string; language: 'en' | 'ro' }

async function faultsOf(page: Page, { file, address, language }: Seen): Promise<string[]> {
  await page.setViewportSize(desk)
  await goTo(page, address)
  const found: string[] = []
  for (const viewport of viewports) {
    await page.setViewportSize(viewport)
    const here = await tooWide(page)
    found.push(...here.map((fault) => `${viewport.width}: ${fault}`))
    for (const colorScheme of schemesAt(viewport, { file, language })) {
      await page.emulateMedia({ colorScheme })
      const faults = await pageFaults(page, language)
      found.push(...faults.map((fault) => `${colorScheme}, ${viewport.width}: ${fault}`))
      looked[language]++
    }
  }
  return found
}

/** The schemes whose turn it is there. */
function schemesAt(viewport: typeof desk, { file, language }: Omit<Seen, 'address'>) {
  const atTurn = turns.filter((turn) => turn.viewport === viewport)
  return atTurn
    .filter((turn) => turn.language === language || main.test(file))
    .map(({ scheme }) => scheme)
}
