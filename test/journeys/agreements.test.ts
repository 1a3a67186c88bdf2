import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { arrives, goTo } from '#test/setup/arrival.ts'
import { setOut } from '#test/setup/journey.ts'
import { atWork, picture, sees } from '#test/setup/people-at-work.ts'

const journey = setOut()

const at = (email: string) => atWork(journey.browser, { url: journey.server.url, email })

const wrench = { sku: 'HND-02A1', page: '/products/adjustable-wrench' }
const list = { code: 'JOURNEY-BELV', name: 'Belvedere tools' }
const agreement = { code: 'JOURNEY-AGR', name: 'Tools for Belvedere' }
const agreementPage = new RegExp(`/desk/agreements/${agreement.code}$`)

test('an agreement gives its company the new price and rule at once, and nobody else', async () => {
  const irina = await at('irina.merch@carpat.example')
  const ana = await at('ana.pop@belvedere.example')
  const jonas = await at('jonas.weber@nordbau.example')
  const [before, nordbaus] = [await offer(ana.page), await offer(jonas.page)]
  expect(before).toContain('€7.90')

  await publishList(irina.page)
  expect(await offer(ana.page)).toBe(before)
  await makeAgreement(irina.page)

  await asksWhy(irina.page)
  const now = await offer(ana.page)
  expect(now).toContain('€6.40')
  expect(now).not.toContain('€7.90')
  await picture(ana.page, '54-buyer')
  await ana.page.getByRole('button', { name: 'Add', exact: true }).first().click()
  await ana.page.getByText('In cart').first().waitFor()
  await goTo(ana.page, '/cart')
  await sees(ana.page, wrench.sku)
  // 18 pieces, which is the least that the agreement sells.
  await sees(ana.page, '€115.20')
  expect(await offer(jonas.page)).toBe(nordbaus)

  await switchOff(irina.page)
  expect(await offer(ana.page)).toContain('€7.90')

  for (const { problems } of [irina, ana, jonas]) expect(problems).toEqual([])
  for (const person of [irina, ana, jonas]) await person.close()
})

/** What the product's page offers a buyer: price, steps and ladder, as they are read. */
async function offer(page: Page): Promise<string> {
  await goTo(page, wrench.page)
  return (await page.locator('main').textContent()) ?? ''
}

/** A list of one price: as a draft, and then without an agreement, it answers nobody. */
async function publishList(page: Page) {
  await goTo(page, '/desk/price-lists/new')
  await page.fill('input[name="code"]', list.code)
  await page.fill('input[name="name"]', list.name)
  await page.getByRole('button', { name: 'Make a draft' }).click()
  await arrives(page, /\/settings$/)
  await goTo(page, `/desk/price-lists/${list.code}`)
  await page.fill('input[name="sku"]', wrench.sku)
  await page.fill('input[name="unitPrice"]', '6.40')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await page.locator('tbody').getByText(wrench.sku).waitFor()
  await goTo(page, `/desk/price-lists/${list.code}/publish`)
  await page.getByRole('button', { name: 'Publish' }).click()
  await page.getByText('The list is live').first().waitFor()
  await picture(page, '51-list')
}

/** With whom, at which prices, in which quantities. */
async function makeAgreement(page: Page) {
  await goTo(page, '/desk/agreements/new?company=BELV')
  await page.fill('input[name="companyCode"]', 'BELV')
  await page.fill('input[name="code"]', agreement.code)
  await page.fill('input[name="name"]', agreement.name)
  await page.getByRole('button', { name: 'Create' }).click()
  await arrives(page, agreementPage)
  // The plain list stands there until the one to search in has come.
  const field = page
    .getByRole('combobox', { name: 'Price list to attach' })
    .and(page.locator('input'))
  await field.fill(list.name)
  await page.getByRole('option', { name: list.name }).click()
  const form = page.locator('form', { has: field })
  await form.getByRole('button', { name: 'Attach', exact: true }).click()
  await page.locator('main tbody').getByText(list.code).waitFor()
  await page.getByText('New quantity rule').click()
  await page.fill('input[name="sku"]', wrench.sku)
  await page.fill('input[name="unit"]', 'pc')
  await page.fill('input[name="minimum"]', '18')
  await page.fill('input[name="increment"]', '9')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await page.locator('main tbody').getByText(wrench.sku).waitFor()
  await picture(page, '52-agreement')
}

/** As Belvedere and as Nordbau: each answer says which list won and why. */
async function asksWhy(page: Page) {
  await ask(page, 'BELV')
  await sees(page, '€6.40')
  await sees(page, 'Minimum 18, steps of 9')
  const ofList = (name: string) => page.locator('main tr', { hasText: name })
  await ofList(list.name).getByText('Won').waitFor()
  await ofList('Base prices EUR').getByText('A nearer level answers').waitFor()
  await picture(page, '53-receipt')
  await ask(page, 'NORD')
  await sees(page, 'Minimum 6, steps of 6')
  expect(await ofList(list.name).count()).toBe(0)
}

async function ask(page: Page, company: string) {
  await goTo(page, '/desk/price-lists/ask')
  await page.fill('input[name="company"]', company)
  await page.fill('input[name="sku"]', wrench.sku)
  await page.fill('input[name="quantity"]', '18')
  await page.getByRole('button', { name: 'Show the price' }).click()
  await arrives(page, new RegExp(`company=${company}`))
}

async function switchOff(page: Page) {
  await goTo(page, `/desk/agreements/${agreement.code}/edit`)
  await page.getByRole('checkbox', { name: 'In force' }).uncheck()
  await page.getByRole('button', { name: 'Save' }).click()
  await arrives(page, agreementPage)
}
