import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { demoPassword } from '#prisma/demo/logins.ts'
import { arrives, goTo, isAlive } from '#test/setup/arrival.ts'
import { openPage } from '#test/setup/browser.ts'
import { setOut } from '#test/setup/journey.ts'
import { tabTo } from '#test/setup/keyboard.ts'
import { atWork, sees } from '#test/setup/people-at-work.ts'

const journey = setOut()

/** Types into whatever has the focus, in place of what stands there. */
async function type(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+A')
  await page.keyboard.type(text)
}

test('from the login to an order without a mouse', async () => {
  const { page, problems, close } = await openPage(journey.browser, {
    baseURL: journey.server.url,
    locale: 'en-GB',
  })
  await goTo(page, '/login')
  await tabTo(page, 'input[name="email"]')
  await type(page, 'ana.pop@belvedere.example')
  await tabTo(page, 'input[name="password"]')
  await type(page, demoPassword)
  await page.keyboard.press('Enter')
  await arrives(page, (address) => address.pathname !== '/login')

  // The search is one key away; a line goes into the cart by Enter in its field.
  await page.keyboard.press('/')
  await type(page, 'glass')
  await page.keyboard.press('Enter')
  await arrives(page, /q=glass/)
  await tabTo(page, 'tbody tr:has(.stock-in):has(.trade-rule) input.trade-quantity')
  const quantity = await page.evaluate(() => (document.activeElement as HTMLInputElement).value)
  await type(page, String(Number(quantity) * 20))
  await page.keyboard.press('Enter')
  await page.locator('.in-cart').first().waitFor()

  // G and a letter go places.
  await page.evaluate(() => (document.activeElement as HTMLElement).blur())
  await page.keyboard.press('g')
  await page.keyboard.press('t')
  await arrives(page, /\/cart$/)
  await tabTo(page, 'a[href="/checkout"]')
  await page.keyboard.press('Enter')
  await arrives(page, /checkout/)
  await tabTo(page, 'input[name="shipToId"]')
  await page.keyboard.press('ArrowDown')
  await tabTo(page, 'input[name="purchaseOrderNumber"]')
  await type(page, 'PO-KEYS-1')
  await tabTo(page, 'main form button[type="submit"]')
  await page.keyboard.press('Enter')
  await arrives(page, /account\/orders\/O-/)
  await sees(page, 'PO-KEYS-1')

  // Back among the orders: J steps into the rows, Enter opens; the sheet says which keys there are.
  const order = new URL(page.url()).pathname
  await page.keyboard.press('g')
  await page.keyboard.press('o')
  await arrives(page, /account\/orders$/)
  await page.locator('[data-row-link]').first().waitFor()
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('k')
  await page.keyboard.press('Enter')
  await arrives(page, (address) => address.pathname === order)
  await sees(page, 'PO-KEYS-1')
  await page.keyboard.press('?')
  await page.getByRole('dialog').getByText('Go to Orders').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(problems).toEqual([])
  await close()
})

type Jump = { words: string; found: string; to: string }

/** Opens the palette, types, waits for what is found, and takes what stands first. */
async function jump(page: Page, { words, found, to }: Jump): Promise<void> {
  await page.keyboard.press('Control+K')
  await page.locator('.palette-input input:focus').waitFor()
  await page.keyboard.type(words)
  const first = page.locator('.palette-item[aria-selected="true"]')
  await first.filter({ hasText: found }).waitFor()
  await page.keyboard.press('Enter')
  await arrives(page, ({ pathname }) => pathname === to)
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

const jumps: Record<string, readonly Jump[]> = {
  'ana.pop@belvedere.example': [
    { words: 'HND-02A1', found: 'Adjustable wrench', to: '/products/adjustable-wrench' },
    { words: 'ask for', found: 'Ask for a quote', to: '/account/quotes/new' },
    {
      words: 'INV-2026-00042',
      found: 'INV-2026-00042',
      to: '/account/invoices/INV-2026-00042',
    },
  ],
  'elena.rep@carpat.example': [
    { words: 'belvedere', found: 'Hotel Belvedere', to: '/desk/companies/BELV' },
    { words: 'Q-2026-00002', found: 'Q-2026-00002', to: '/desk/quotes/Q-2026-00002' },
  ],
  'carmen.finance@carpat.example': [
    { words: 'INV-2026-00041', found: 'INV-2026-00041', to: '/desk/invoices/INV-2026-00041' },
    { words: 'record a', found: 'Record a payment', to: '/desk/payments/new' },
  ],
}

test.each(Object.entries(jumps))('the palette takes %s to what is theirs', async (email, ways) => {
  const { browser, server } = journey
  const { page, close } = await atWork(browser, { url: server.url, email })
  await isAlive(page)
  for (const way of ways) await jump(page, way)
  await close()
})

test('the palette chooses what is left when the hits of an earlier word go', async () => {
  const { browser, server } = journey
  const { page, close } = await atWork(browser, {
    url: server.url,
    email: 'ana.pop@belvedere.example',
  })
  await page.keyboard.press('Control+K')
  await page.locator('.palette-input input:focus').waitFor()
  await page.keyboard.type('wrench')
  const chosen = page.locator('.palette-item[aria-selected="true"]')
  await chosen.filter({ hasText: 'wrench' }).waitFor()
  await type(page, 'ask for')
  await chosen.filter({ hasText: 'Ask for a quote' }).waitFor()
  await page
    .locator('.palette-item')
    .filter({ hasText: 'wrench' })
    .first()
    .waitFor({ state: 'detached' })
  expect(await chosen.textContent()).toContain('Ask for a quote')
  await page.keyboard.press('Enter')
  await arrives(page, /account\/quotes\/new/)
  await close()
})

test('rows are marked by X and acted upon, and what was done is taken back', async () => {
  const { browser, server } = journey
  const merchandiser = await atWork(browser, {
    url: server.url,
    email: 'irina.merch@carpat.example',
  })
  const { page } = merchandiser
  await goTo(page, '/desk/products?q=wrench')
  const discontinued = page.locator('tbody').getByText('Discontinued')
  expect(await discontinued.count()).toBe(0)
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  await page.getByRole('button', { name: 'Discontinue' }).focus()
  await page.keyboard.press('Enter')
  await page.getByText('2 products changed').waitFor()
  expect(await discontinued.count()).toBe(2)
  await page.getByRole('button', { name: 'Undo' }).focus()
  await page.keyboard.press('Enter')
  await page.getByText('Taken back').waitFor()
  await goTo(page, '/desk/products?q=wrench')
  expect(await discontinued.count()).toBe(0)
  await merchandiser.close()
})

test('filters and columns are chosen one after another without losing the place', async () => {
  const { browser, server } = journey
  const { page, problems, close } = await atWork(browser, {
    url: server.url,
    email: 'admin@carpat.example',
  })
  await goTo(page, '/desk/orders')
  await tabTo(page, '.table-toolbar form summary')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await arrives(page, (address) => address.search === '?status=pendingApproval')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await arrives(page, /status=pendingApproval&status=pendingPayment$/)
  await page.locator('.filter-value', { hasText: 'Waiting for approval, Waiting for' }).waitFor()
  await page.keyboard.press('Escape')
  await page.locator('.table-toolbar summary:focus').waitFor()

  await tabTo(page, '.view-actions summary')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  for (const column of ['Company', 'Status']) {
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.locator('thead').getByText(column).waitFor({ state: 'detached' })
  }
  await page.locator('.view-actions details[open]').waitFor()
  expect(problems).toEqual([])
  await close()
})

test('J and K go through rows that lead nowhere too', async () => {
  const { browser, server } = journey
  const { page, close } = await atWork(browser, {
    url: server.url,
    email: 'admin@carpat.example',
  })
  await goTo(page, '/desk/stock')
  for (const key of ['j', 'j', 'j', 'k']) await page.keyboard.press(key)
  await page.locator('tbody tr:nth-child(2):focus').waitFor()
  await close()
})

test('the catalog is narrowed choice by choice: the focus stays, and how much is left is said', async () => {
  const { browser, server } = journey
  const { page, problems, close } = await atWork(browser, {
    url: server.url,
    email: 'ana.pop@belvedere.example',
  })
  await goTo(page, '/catalog')
  const said = page.locator('main [role="status"]')
  await said.filter({ hasText: /\d/ }).waitFor()
  const all = await said.textContent()
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('name'))

  await tabTo(page, 'select[name="brand"]')
  await page.keyboard.press('ArrowDown')
  await arrives(page, /brand=\w/)
  expect(await focused()).toBe('brand')
  const ofBrand = await said.textContent()
  expect(ofBrand).not.toBe(all)

  await tabTo(page, 'select[name="sort"]')
  await page.keyboard.press('ArrowDown')
  await arrives(page, /sort=sku/)
  expect(await focused()).toBe('sort')
  expect(await said.textContent()).toBe(ofBrand)

  // The way back brings the choices back as well.
  await page.goBack()
  await arrives(page, (address) => address.searchParams.get('sort') !== 'sku')
  expect(await page.locator('select[name="sort"]').inputValue()).toBe('name')
  await page.goBack()
  await arrives(page, (address) => !address.searchParams.get('brand'))
  expect(await page.locator('select[name="brand"]').inputValue()).toBe('')
  expect(await said.textContent()).toBe(all)
  expect(problems).toEqual([])
  await close()
})
