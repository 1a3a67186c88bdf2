import { mkdirSync } from 'node:fs'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { demoPassword } from '#prisma/demo/logins.ts'
import { openPage } from './browser.ts'

export type Person = {
  page: Page
  problems: string[]
  close: () => Promise<void>
}

const screenshots = process.env.SCREENSHOTS === '1'

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
  await person.page.waitForURL((address) => address.pathname !== '/login')
  return person
}

/** With SCREENSHOTS=1 the page as it is now, for people to look at. */
export async function picture(page: Page, name: string): Promise<void> {
  if (!screenshots) return
  mkdirSync('screenshots', { recursive: true })
  await page.screenshot({ path: `screenshots/${name}.png`, fullPage: true })
}
