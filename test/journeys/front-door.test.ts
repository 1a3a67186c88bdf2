import { expect, test } from 'vitest'
import { goTo, isAlive } from '#test/setup/arrival.ts'
import { openPage } from '#test/setup/browser.ts'
import { setOut } from '#test/setup/journey.ts'
import { atWork } from '#test/setup/people-at-work.ts'

const journey = setOut()

test('a visitor sees a page that the browser has nothing to complain about', async () => {
  const { page, problems, close } = await openPage(journey.browser)
  const answer = await page.goto(journey.server.url)
  expect(answer?.status()).toBe(200)
  expect(await page.title()).toContain('Angro')
  await page.waitForLoadState('networkidle')
  expect(problems).toEqual([])
  await close()
})

test('what is written before the page has come to life stays written', async () => {
  const { page, close } = await atWork(journey.browser, {
    url: journey.server.url,
    email: 'ana.pop@belvedere.example',
  })
  await goTo(page, '/account/quotes?status=draft')
  const draft = await page.locator('[data-row-link]').first().getAttribute('href')
  let arrive = () => {}
  const scripts = new Promise<void>((resolve) => {
    arrive = resolve
  })
  await page.route(/\/assets\/.*\.js/, async (route) => {
    await scripts
    await route.continue()
  })
  await page.goto(`${draft}/edit`, { waitUntil: 'commit' })
  const message = page.locator('main textarea[name="message"]')
  const quantity = page.locator('main input[name^="quantity-"]').first()
  await message.fill('Before the page was alive')
  await quantity.fill('96')
  arrive()
  await isAlive(page)
  expect(await message.inputValue()).toBe('Before the page was alive')
  expect(await quantity.inputValue()).toBe('96')
  await close()
})

test('who presses something before React has read the page is served, and nothing breaks', async () => {
  const { page, problems, close } = await openPage(journey.browser, { baseURL: journey.server.url })
  // React has the page, but has not begun to read it: a busy machine looks like this.
  await page.addInitScript(() => {
    const post = MessagePort.prototype.postMessage
    const held: (() => void)[] = []
    MessagePort.prototype.postMessage = function (...message: unknown[]) {
      document.documentElement.dataset.held = String(
        held.push(() => Reflect.apply(post, this, message)),
      )
    }
    addEventListener('click', () => {
      MessagePort.prototype.postMessage = post
      for (const go of held.splice(0)) go()
    })
  })
  await page.goto('/login')
  await page.locator('html[data-held]').waitFor()
  expect(await page.locator('html[data-on-screen]').count()).toBe(0)
  await page.locator('main input[name="email"]').click()
  await isAlive(page)
  expect(problems).toEqual([])
  await close()
})
