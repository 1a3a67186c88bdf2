import type { Page } from 'playwright-core'

/** More stops than any page on the way has. */
const mostStops = 250

/** Tabs on until the focus stands on what is meant, and holds it to being seen there. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  await page.locator(selector).first().waitFor()
  for (let stop = 0; stop < mostStops; stop += 1) {
    await page.keyboard.press('Tab')
    const focus = await page.evaluate(lookAtFocus, selector)
    if (!focus.isMeant) continue
    if (!focus.isSeen) throw new Error(`The focus on ${selector} cannot be seen.`)
    return
  }
  throw new Error(`Tab does not lead to ${selector}.`)
}

/** Runs in the page: the focus shows by an outline of the element or of the box around it, inside the window. */
function lookAtFocus(selector: string) {
  const focused = document.activeElement
  if (!focused?.matches(selector)) return { isMeant: false, isSeen: false }
  const { top, bottom } = focused.getBoundingClientRect()
  const outlined = [focused, focused.parentElement, focused.closest('label, .stepper-box')]
    .filter((element) => element !== null)
    .some((element) => getComputedStyle(element).outlineStyle !== 'none')
  return { isMeant: true, isSeen: outlined && bottom > 0 && top < innerHeight }
}
