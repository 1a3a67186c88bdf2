import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { openPage } from '#test/setup/browser.ts'
import { setOut } from '#test/setup/journey.ts'
import { atWork, type Person } from '#test/setup/people-at-work.ts'

const journey = setOut()

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

const looks: Record<string, BrowserContextOptions & { language: string }> = {
  'English, light, on a desk': {
    language: 'en',
    colorScheme: 'light',
    viewport: { width: 1440, height: 900 },
  },
  'Romanian, dark, on a phone': {
    language: 'ro',
    colorScheme: 'dark',
    viewport: { width: 360, height: 740 },
  },
}

/** The pages of the thread; one that ends in `*` stands for the first record that its list leads to. */
const pages: Record<string, readonly string[]> = {
  '': ['/', '/login', '/password/forgot'],
  'ana.pop@belvedere.example': [
    '/catalog?q=glass',
    '/products/*',
    '/quick-order',
    '/cart',
    '/checkout',
    '/account',
    '/account/orders',
    '/account/orders/*',
    '/account/quotes',
    '/account/quotes/*',
    '/account/quotes/new',
    '/account/invoices',
    '/account/invoices/*',
    '/account/statement',
    '/account/company',
    '/account/security',
  ],
  'radu.ionescu@belvedere.example': ['/account/approvals'],
  'admin@carpat.example': [
    '/desk',
    '/desk/orders',
    '/desk/orders/*',
    '/desk/quotes',
    '/desk/quotes/*',
    '/desk/companies',
    '/desk/companies/*',
    '/desk/fulfilment',
    '/desk/fulfilment/*',
    '/desk/stock',
    '/desk/invoices',
    '/desk/invoices/*',
    '/desk/payments',
    '/desk/payments/*',
    '/desk/payments/new',
    '/desk/receivables',
    '/desk/receivables/*',
    '/desk/price-lists',
    '/desk/price-lists/*',
    '/desk/import',
    '/desk/mailbox',
    '/desk/mailbox/*',
    '/desk/users',
    '/desk/settings',
  ],
}

const listOf: Record<string, string> = { '/products/*': '/catalog?q=glass' }

/** Opens the page, or the first record of its list; false where the demo world has none. */
async function open(page: Page, address: string): Promise<boolean> {
  if (!address.endsWith('/*')) return Boolean(await page.goto(address))
  const folder = address.slice(0, -1)
  await page.goto(listOf[address] ?? folder.slice(0, -1))
  const hrefs = await page
    .locator(`main a[href^="${folder}"]`)
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  const first = hrefs.find((href) => !/\/(new|pdf|ask)\b/.test(href))
  return first !== undefined && Boolean(await page.goto(first))
}

/** What axe finds against WCAG 2.2 AA, what scrolls sideways, and words that no one has translated. */
async function faults(page: Page): Promise<string[]> {
  await page.waitForLoadState('networkidle')
  // Evaluated, not added: our own content security policy would refuse a script of others.
  await page.evaluate(axe)
  return page.evaluate(async (tags) => {
    const { violations } = await (window as unknown as { axe: typeof import('axe-core') }).axe.run(
      document,
      { runOnly: { type: 'tag', values: tags } },
    )
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ target }) => target.join(' '))}`,
    )
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth > clientWidth) found.push(`scrolls sideways: ${scrollWidth} > ${clientWidth}`)
    const untranslated = (document.querySelector('main')?.textContent ?? '').match(
      /\b[a-z][A-Za-z]+:[a-z]\w+(\.\w+)*\b/,
    )
    if (untranslated) found.push(`not translated: ${untranslated[0]}`)
    return found
  }, rules)
}

describe.each(Object.entries(looks))('%s', (_, { language, ...look }) => {
  test.each(Object.entries(pages))(
    '%s finds nothing in the way',
    async (email, addresses) => {
      const visitor: Person = email
        ? await atWork(journey.browser, { url: journey.server.url, email, ...look })
        : await openPage(journey.browser, { baseURL: journey.server.url, ...look })
      await visitor.page
        .context()
        .addCookies([{ name: 'locale', value: language, url: journey.server.url }])
      const found: Record<string, string[]> = {}
      for (const address of addresses) {
        if (!(await open(visitor.page, address))) continue
        const here = await faults(visitor.page)
        if (here.length > 0) found[address] = here
      }
      expect(found).toEqual({})
      expect(visitor.problems).toEqual([])
      await visitor.close()
    },
    300_000,
  )
})
