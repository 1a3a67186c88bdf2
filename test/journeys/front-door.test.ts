import { expect, test } from 'vitest'
import { openPage } from '#test/setup/browser.ts'
import { setOut } from '#test/setup/journey.ts'

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
