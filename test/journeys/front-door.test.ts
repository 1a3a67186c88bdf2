import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openPage } from '#test/setup/browser.ts'
import { startServer, type TestServer } from '#test/setup/server.ts'

let server: TestServer
let browser: Browser

beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

test('a visitor sees a page that the browser has nothing to complain about', async () => {
  const { page, problems, close } = await openPage(browser)
  const answer = await page.goto(server.url)
  expect(answer?.status()).toBe(200)
  expect(await page.title()).toContain('Angro')
  await page.waitForLoadState('networkidle')
  expect(problems).toEqual([])
  await close()
})
