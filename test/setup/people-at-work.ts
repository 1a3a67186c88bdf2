import { mkdirSync } from 'node:fs'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { env } from '#app/env.server.ts'
import { demoPassword } from '#prisma/demo/logins.ts'
import { arrives } from './arrival.ts'
import { openPage } from './browser.ts'

export type Person = {
  page: Page
  problems: string[]
  close: () => Promise<void>
}

/** Somebody of the demo world at a browser of their own, signed in through the login page. */
export async function atWork(
  browser: Browser,
  { url, email, ...options }: { url: string; email: string } & BrowserContextOptions,
): Promise<Person> {
  const person = await openPage(browser, { baseURL: url, locale: 'en-GB', ...options })
  await person.page.goto('/login')
  await person.page.fill('input[name="email"]', email)
  await person.page.fill('input[name="password"]', demoPassword)
  await person.page.click('main form button[type="submit"]')
  const inside = (address: URL) => address.pathname !== '/login'
  if (options.javaScriptEnabled === false) await person.page.waitForURL(inside)
  else await arrives(person.page, inside)
  return person
}

/** Waits until the page's content says so. */
export async function sees(page: Page, text: string | RegExp): Promise<void> {
  await page.locator('main').getByText(text).first().waitFor()
}

/** With SCREENSHOTS=1 the page as it is now, for people to look at. */
export async function picture(page: Page, name: string): Promise<void> {
  if (!env.SCREENSHOTS) return
  mkdirSync('screenshots', { recursive: true })
  await page.screenshot({ path: `screenshots/${name}.png`, fullPage: true })
}
