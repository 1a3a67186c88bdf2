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
