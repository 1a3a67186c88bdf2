import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { isAlive } from './arrival.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/**
 * What axe finds against WCAG 2.2 AA on the page as it is now, what scrolls sideways, a missing or second main heading, a
 * page without title or in another language than asked for, and words that no one has translated.
 */
export async function pageFaults(page: Page, language: string): Promise<string[]> {
  await isAlive(page)
  // A colour that is still on its way from light to dark has a contrast of its own.
  await page.evaluate(async () => {
    const still = new CSSStyleSheet()
    still.replaceSync(
      '*, ::before, ::after { transition: none !important; animation: none !important }',
    )
    document.adoptedStyleSheets = [still]
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  })
  // Evaluated, not added: our own content security policy would refuse a script of others.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe)
  return page.evaluate(
    async ({ tags, asked }) => {
      const { violations } = await (
        window as unknown as { axe: typeof import('axe-core') }
      ).axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] })
      const found = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ target }) => target.join(' '))}`,
      )
      const { scrollWidth, clientWidth, lang } = document.documentElement
      if (scrollWidth > clientWidth) found.push(`scrolls sideways: ${scrollWidth} > ${clientWidth}`)
      if (lang !== asked) found.push(`lang says ${lang}`)
      if (document.title.trim() === '') found.push('no title')
      const headings = document.querySelectorAll('h1').length
      if (headings !== 1) found.push(`${headings} main headings`)
      const key = /\b[a-z][A-Za-z]+:[a-z]\w+(\.\w+)*\b/
      const untranslated = (document.querySelector('main')?.textContent ?? '').match(key)
      if (untranslated) found.push(`not translated: ${untranslated[0]}`)
      return found
    },
    { tags: rules, asked: language },
  )
}
