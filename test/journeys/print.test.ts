import { expect, test } from 'vitest'
import { setOut } from '#test/setup/journey.ts'
import { atWork } from '#test/setup/people-at-work.ts'

const journey = setOut()

const papers: Record<string, readonly string[]> = {
  'ana.pop@belvedere.example': [
    '/account/orders/*',
    '/account/quotes/*',
    '/account/invoices/*',
    '/account/statement',
  ],
  'admin@carpat.example': [
    '/desk/orders',
    '/desk/orders/*',
    '/desk/quotes/*',
    '/desk/fulfilment/*',
    '/desk/invoices/*',
    '/desk/payments/*',
    '/desk/receivables',
    '/desk/companies/*',
  ],
}

/** Runs in the page: what of the frame would come onto paper, and how the paper looks. */
function onPaper() {
  const shown = (element: Element) => element.getClientRects().length > 0
  const frame = '.top-bar, .desk-bar, .desk-sidebar, .account-links, .page-actions, .table-toolbar'
  const heads = [...document.querySelectorAll('main thead')].filter(shown)
  const { backgroundColor } = getComputedStyle(document.body)
  return {
    frame: [...document.querySelectorAll(`${frame}, main button`)].filter(shown).length,
    title: document.querySelector('main h1')?.textContent?.trim() !== '',
    background: backgroundColor,
    ink: getComputedStyle(document.querySelector('main h1') ?? document.body).color,
    heads: heads.every((head) => getComputedStyle(head).display === 'table-header-group'),
    cards: [...document.querySelectorAll('main tbody tr')].filter(
      (row) => getComputedStyle(row).display !== 'table-row',
    ).length,
  }
}

test.each(Object.entries(papers))('what %s prints is paper', async (email, pages) => {
  const { browser, server } = journey
  const { page, close } = await atWork(browser, { url: server.url, email, colorScheme: 'dark' })
  for (const path of pages) {
    await page.emulateMedia({ media: 'screen' })
    await page.goto(path.replace('/*', ''))
    const first = page.locator('[data-row-link]').first()
    if (path.endsWith('*')) await page.goto((await first.getAttribute('href')) ?? '')
    // As wide as a sheet between its margins.
    await page.setViewportSize({ width: 688, height: 1000 })
    await page.emulateMedia({ media: 'print' })
    // A colour may still be on its way from the dark screen.
    await expect
      .poll(() => page.evaluate(onPaper), { message: path })
      .toEqual({
        frame: 0,
        title: true,
        background: 'rgba(0, 0, 0, 0)',
        ink: 'rgb(0, 0, 0)',
        heads: true,
        cards: 0,
      })
    await page.setViewportSize({ width: 1280, height: 900 })
  }
  await close()
})
