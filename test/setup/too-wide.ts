import type { Page } from 'playwright-core'

/** What is wider than its place: the page, or a table that has to be scrolled within its box. */
export function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    const tables = [...document.querySelectorAll('table')].flatMap((table) => {
      const room = table.parentElement?.clientWidth ?? 0
      const name = table.caption?.textContent ?? table.className
      return table.offsetWidth > room + 1 ? [`${name}: ${table.offsetWidth} > ${room}`] : []
    })
    return scrollWidth > clientWidth ? [`page: ${scrollWidth} > ${clientWidth}`, ...tables] : tables
  })
}
