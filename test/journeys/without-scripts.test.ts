import { expect, test } from 'vitest'
import { setOut } from '#test/setup/journey.ts'
import { atWork, sees } from '#test/setup/people-at-work.ts'

const journey = setOut()

test('login, order and request for a quote work without JavaScript', async () => {
  const email = 'ana.pop@belvedere.example'
  const ana = await atWork(journey.browser, {
    url: journey.server.url,
    email,
    javaScriptEnabled: false,
  })
  const { page } = ana
  const row = page.locator('tbody tr:has(.stock-in):has(.trade-rule)').first()
  const fill = async () => {
    await page.goto('/catalog?q=glass')
    const field = row.locator('input.trade-quantity')
    await field.fill(String(Number(await field.inputValue()) * 20))
    await row.locator('button[name="add"]').first().click()
    await page.goto('/cart')
  }

  await fill()
  await page.getByRole('link', { name: 'Go to checkout' }).click()
  // What is missing is said at the field, and what was typed is kept.
  await page.fill('textarea[name="note"]', 'Ring twice.')
  await page.locator('form').evaluateAll((forms) => {
    for (const form of forms) form.setAttribute('novalidate', '')
  })
  await page.getByRole('button', { name: 'Place order' }).click()
  await sees(page, 'Ring twice.')
  await page.fill('input[name="purchaseOrderNumber"]', 'PO-PLAIN-1')
  await page.getByRole('button', { name: 'Place order' }).click()
  expect(page.url()).toMatch(/account\/orders\/O-/)
  await sees(page, 'PO-PLAIN-1')

  await fill()
  await page.getByRole('link', { name: 'Ask for a quote' }).click()
  await page.locator('input[name^="target-"]').first().fill('1.10')
  await page.getByRole('button', { name: 'Send request' }).click()
  expect(page.url()).toMatch(/account\/quotes\/Q-/)
  await ana.close()
})

test('a request is kept as a draft, changed, sent and deleted without JavaScript', async () => {
  const [ana, elena] = await Promise.all(
    ['ana.pop@belvedere.example', 'elena.rep@carpat.example'].map((email) =>
      atWork(journey.browser, { url: journey.server.url, email, javaScriptEnabled: false }),
    ),
  )
  if (!ana || !elena) throw new Error('Nobody is there.')
  const { page } = ana
  const draft = async () => {
    await page.goto('/catalog?q=glass')
    const row = page.locator('tbody tr:has(.stock-in)').first()
    await row.locator('button[name="add"]').first().click()
    await page.goto('/account/quotes/new')
    await page.getByRole('button', { name: 'Save as draft' }).click()
    expect(page.url()).toMatch(/account\/quotes\/Q-/)
    await sees(page, 'Draft')
    return new URL(page.url()).pathname
  }

  const path = await draft()
  const desk = path.replace('/account/', '/desk/')
  expect((await elena.page.goto(desk))?.status()).toBe(404)
  await page.getByRole('link', { name: 'Edit and send' }).click()
  await page.fill('input[name="quantity-1"]', '240')
  await page.fill('input[name="target-1"]', '0,95')
  await page.fill('textarea[name="message"]', 'For the ballroom.')
  await page.fill('input[name="find"]', 'COF-02C1')
  await page.getByRole('button', { name: 'Search' }).click()
  await page.locator('input[name^="add-"]').first().fill('2')
  expect(await page.inputValue('textarea[name="message"]')).toBe('For the ballroom.')
  await page.getByRole('button', { name: 'Add to the quote' }).click()
  expect(await page.inputValue('input[name="quantity-2"]')).toBe('2')
  await page.getByRole('button', { name: 'Save draft' }).click()
  expect(await page.inputValue('input[name="quantity-1"]')).toBe('240')
  expect((await elena.page.goto(desk))?.status()).toBe(404)
  await page.getByRole('button', { name: 'Send request' }).click()
  await sees(page, 'Requested')
  expect((await elena.page.goto(desk))?.status()).toBe(200)
  await sees(elena.page, 'For the ballroom.')

  const gone = await draft()
  await page.getByRole('link', { name: 'Edit and send' }).click()
  await page.getByRole('button', { name: 'Delete draft' }).click()
  expect(new URL(page.url()).pathname).toBe('/account/quotes')
  expect((await page.goto(gone))?.status()).toBe(404)
  await Promise.all([ana.close(), elena.close()])
})

test('a refusal keeps what was typed, but no password', async () => {
  const context = await journey.browser.newContext({
    baseURL: journey.server.url,
    javaScriptEnabled: false,
  })
  const page = await context.newPage()
  await page.goto('/login')
  await page.fill('input[name="email"]', 'nobody@belvedere.example')
  await page.fill('input[name="password"]', 'not the password')
  await page.locator('main button[type="submit"]').click()
  expect(await page.inputValue('input[name="email"]')).toBe('nobody@belvedere.example')
  expect(await page.inputValue('input[name="password"]')).toBe('')
  await context.close()
})

test('a rep begins a quote, adds to it and sends it without JavaScript; the buyer reads its PDF and orders', async () => {
  const [ana, elena] = await Promise.all(
    ['ana.pop@belvedere.example', 'elena.rep@carpat.example'].map((email) =>
      atWork(journey.browser, { url: journey.server.url, email, javaScriptEnabled: false }),
    ),
  )
  if (!ana || !elena) throw new Error('Nobody is there.')
  const { page: desk } = elena
  await desk.goto('/desk/companies/BELV')
  await desk.getByRole('link', { name: 'New quote' }).click()
  await desk.selectOption('select[name="contact"]', {
    label: 'Ana Pop, ana.pop@belvedere.example',
  })
  await desk.getByRole('button', { name: 'Begin quote' }).click()
  await sees(desk, 'In preparation')
  await desk.fill('textarea[name="comment"]', 'As we spoke.')
  await desk.fill('input[name="find"]', 'GLS-01A1')
  await desk.getByRole('button', { name: 'Search' }).click()
  await desk.locator('input[name^="add-"]').first().fill('48')
  await desk.getByRole('button', { name: 'Add to the quote' }).click()
  expect(await desk.inputValue('textarea[name="comment"]')).toBe('As we spoke.')
  const path = new URL(desk.url()).pathname.replace('/desk/', '/account/')
  expect((await ana.page.goto(path))?.status()).toBe(404)

  await desk.fill('input[name="validOn"]', '2099-12-31')
  await desk.getByRole('button', { name: 'Send offer' }).click()
  await sees(desk, 'Quoted')
  await ana.page.goto(path)
  await sees(ana.page, 'As we spoke.')
  const link = ana.page.getByRole('link', { name: 'Offer as PDF' })
  const pdf = await ana.page.request.get(
    `${path}/${(await link.getAttribute('href'))?.split('/').at(-1)}`,
  )
  expect([pdf.status(), pdf.headers()['content-type']]).toEqual([200, 'application/pdf'])
  await ana.page.fill('input[name="purchaseOrderNumber"]', 'PO-PLAIN-2')
  await ana.page.getByRole('button', { name: 'Accept the offer' }).click()
  expect(ana.page.url()).toMatch(/account\/orders\/O-/)
  for (const person of [ana, elena]) await person.close()
})
