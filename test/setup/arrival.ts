import type { Page } from 'playwright-core'

/** Waits until the page is whole and listens: what the address names is on the screen, and React has taken over. */
export async function isAlive(page: Page): Promise<void> {
  await page.waitForLoadState('load')
  await page.waitForFunction(
    () => document.documentElement.dataset.onScreen === (history.state?.key ?? 'default'),
  )
}

/** Waits until the way taken has led there, and there is alive: the address changes before the page does. */
export async function arrives(page: Page, at: RegExp | ((address: URL) => boolean)): Promise<void> {
  await page.waitForURL(at)
  await isAlive(page)
}

/** Goes to an address as if it were typed, and waits until the page listens. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await isAlive(page)
}
