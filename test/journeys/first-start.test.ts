import { randomBytes } from 'node:crypto'
import type { Page } from 'playwright-core'
import { afterAll, expect, inject, test } from 'vitest'
import { withConnection } from '#app/db/connect.server.ts'
import { arrives, goTo } from '#test/setup/arrival.ts'
import { openPage } from '#test/setup/browser.ts'
import { databaseOn, dropDatabase } from '#test/setup/databases.ts'
import { setOut } from '#test/setup/journey.ts'
import { picture, sees } from '#test/setup/people-at-work.ts'

const database = `first_${process.pid}_${randomBytes(4).toString('hex')}`

// Hooks after all run backwards: dropped when the server has stopped.
afterAll(() => dropDatabase(inject('serverUrl'), database))

/** Nothing in it, not even a table. */
const journey = setOut(async () => {
  await withConnection(inject('serverUrl'), (client) => client.query(`CREATE DATABASE ${database}`))
  return { database: databaseOn(inject('serverUrl'), database) }
})

const visitor = () => openPage(journey.browser, { baseURL: journey.server.url, locale: 'en-GB' })

const password = 'seven-new-hinges'
const seller = {
  name: 'Hinge & Sons',
  legalName: 'Hinge & Sons SRL',
  vatNumber: 'RO18547290',
  line1: 'Str. Balamalelor 7',
  city: 'Sibiu',
  postalCode: '550001',
  countryCode: 'RO',
  currency: 'EUR',
  email: 'office@hinge.example',
}

const products = `sku,name,category,brand,unit
HINGE-7,Brass hinge,Hinges,Hinge,pc
HINGE-8,Steel hinge,Hinges,Hinge,pc
`
const prices = `list,listName,currency,taxMode,level,sku,unit,minimumQuantity,unitPrice
SHOP,Shop prices,EUR,gross,retail,HINGE-7,pc,1,7.77
SHOP,Shop prices,EUR,gross,retail,HINGE-8,pc,1,5.20
`

/** A file through the import page: checked, looked at, taken over. */
async function takeOver(page: Page, kind: 'products' | 'price-list', text: string) {
  await goTo(page, '/desk/import')
  await page.selectOption('select[name="kind"]', kind)
  await page.setInputFiles('input[name="files"]', {
    name: `${kind}.csv`,
    mimeType: 'text/csv',
    buffer: Buffer.from(text),
  })
  await page.getByRole('button', { name: 'Check the file' }).click()
  await arrives(page, /desk\/import\/\d+$/)
  await page.getByRole('button', { name: 'Take over 2 lines' }).click()
  await sees(page, 'Done')
}

test('from an empty database to a shop that a guest sees a price in', async () => {
  const guest = await visitor()
  await goTo(guest.page, '/catalog')
  await sees(guest.page, 'This catalog is still empty')

  // The link that was printed makes the first administrator, once.
  const link = /http:\S+\/setup\/\S+/.exec(journey.server.output())?.[0] ?? ''
  const admin = await visitor()
  const { page } = admin
  await goTo(page, link)
  await page.fill('input[name="name"]', 'Ada First')
  await page.fill('input[name="email"]', 'ada@hinge.example')
  await page.fill('input[name="newPassword"]', password)
  await page.fill('input[name="repeatedPassword"]', password)
  await picture(page, '41-first-administrator')
  await page.getByRole('button', { name: 'Create administrator' }).click()
  await arrives(page, /desk$/)
  await picture(page, '42-first-desk')
  await goTo(guest.page, link)
  expect(await guest.page.locator('input[name="newPassword"]').count()).toBe(0)

  // Who sells is printed on every document from now on.
  await goTo(page, '/desk/settings')
  for (const [name, value] of Object.entries(seller))
    await page.fill(`input[name="${name}"]`, value)
  await page.getByRole('button', { name: 'Save settings' }).click()
  await page.getByText('Saved', { exact: true }).first().waitFor()
  await goTo(page, '/desk/settings')
  expect(await page.inputValue('input[name="legalName"]')).toBe(seller.legalName)

  await takeOver(page, 'products', products)
  await goTo(guest.page, '/catalog')
  await sees(guest.page, 'Brass hinge')
  await takeOver(page, 'price-list', prices)
  await picture(page, '43-first-prices')

  await goTo(guest.page, '/')
  await sees(guest.page, 'Brass hinge')
  await sees(guest.page, '7.77')
  await picture(guest.page, '44-first-shop')
  await guest.page.getByRole('link', { name: 'Steel hinge' }).first().click()
  await arrives(guest.page, /products\//)
  await sees(guest.page, '5.20')

  for (const { problems, close } of [guest, admin]) {
    expect(problems).toEqual([])
    await close()
  }
})
