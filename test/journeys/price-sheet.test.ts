import { parse } from 'csv-parse/sync'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { withConnection } from '#app/db/connect.server.ts'
import { arrives, goTo } from '#test/setup/arrival.ts'
import { setOut } from '#test/setup/journey.ts'
import { pageFaults } from '#test/setup/page-faults.ts'
import { atWork, picture } from '#test/setup/people-at-work.ts'

const journey = setOut()

beforeAll(makeLongList)

const merchandiser = 'irina.merch@carpat.example'
const purchaser = 'ana.pop@belvedere.example'

/** Some 5,000 rows: breaks of every variant that the buyer's contract does not name, above whatever stands there. */
async function makeLongList(): Promise<void> {
  await withConnection(journey.server.databaseUrl, (client) =>
    client.query(`
      WITH list AS (INSERT INTO price_list (code, name, currency, status, updated_at)
        VALUES ('LONG', 'Long list', 'EUR', 'active', now()) RETURNING id),
      wanted AS (SELECT v.id, v.base_unit FROM variant v WHERE v.base_unit = 'pc')
      INSERT INTO price_row (price_list_id, variant_id, unit_code, minimum_quantity, unit_price)
      SELECT list.id, w.id, w.base_unit, n * 1200, 1000 - n * 10
      FROM list, wanted w, generate_series(1, 10) n`),
  )
  await withConnection(journey.server.databaseUrl, (client) =>
    client.query(`DELETE FROM price_row r USING price_list l WHERE l.code = 'LONG' AND r.price_list_id = l.id
      AND r.id NOT IN (SELECT id FROM price_row WHERE price_list_id = l.id ORDER BY id LIMIT 5000)`),
  )
}

const cell = (page: Page, row: number, column: string) =>
  page.locator(`.sheet-body [data-row="${row}"][data-name="${column}"]`)
const textOf = async (page: Page, row: number, column: string) =>
  (await cell(page, row, column).locator('.sheet-text').textContent()) ?? ''

/** From the first cell, by keys alone. */
async function go(page: Page, { down = 0, right = 0 }: { down?: number; right?: number }) {
  await page.keyboard.press('Control+Home')
  for (let step = 0; step < right; step += 1) await page.keyboard.press('ArrowRight')
  for (let step = 0; step < down; step += 1) await page.keyboard.press('ArrowDown')
}

async function paste(page: Page, text: string) {
  await page.evaluate((block) => navigator.clipboard.writeText(block), text)
  await page.keyboard.press('Control+v')
}

test('a merchandiser edits 5,000 rows by keys alone, and loses nothing', async () => {
  const irina = await atWork(journey.browser, {
    url: journey.server.url,
    email: merchandiser,
    permissions: ['clipboard-read', 'clipboard-write'],
    viewport: { width: 1440, height: 900 },
  })
  const { page } = irina
  await goTo(page, '/desk/price-lists/LONG/edit')
  await page.getByText('5,000 rows').waitFor()

  // Only what is seen is there, at the top as at the bottom.
  expect(await page.locator('.sheet [role="row"]').count()).toBeLessThan(80)
  await cell(page, 0, 'sku').focus()
  await page.keyboard.press('Control+End')
  await cell(page, 5000, 'sku').or(page.locator('[data-row="5000"]').first()).waitFor()
  expect(await page.locator('.sheet [role="row"]').count()).toBeLessThan(80)

  // As it stands, and with a cell open, nothing is in anybody's way.
  expect(await pageFaults(page, 'en')).toEqual([])
  await go(page, { right: 4 })
  await page.keyboard.press('Enter')
  await page.locator('.sheet-editor').waitFor()
  expect(await pageFaults(page, 'en')).toEqual([])
  await page.keyboard.press('Escape')

  // A block from a spreadsheet, with the decimal commas of the one who made it.
  await go(page, { right: 4 })
  await paste(page, '1.980,50\r\n1.970,25\r\n')
  expect(await textOf(page, 0, 'unitPrice')).toBe('1,980.50')
  expect(await textOf(page, 1, 'unitPrice')).toBe('1,970.25')

  // Filled down, and taken back.
  await go(page, { right: 4, down: 1 })
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Control+d')
  expect(await textOf(page, 2, 'unitPrice')).toBe('1,970.25')
  await page.keyboard.press('Control+z')
  expect(await textOf(page, 2, 'unitPrice')).toBe('970.00')
  await page.keyboard.press('Control+y')
  expect(await textOf(page, 2, 'unitPrice')).toBe('1,970.25')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await page.getByText('Nothing is changed').waitFor()

  // All of them five per cent cheaper, to .99: one step back and forth.
  await page.keyboard.press('Control+b')
  await page.keyboard.type('-5')
  await page.getByLabel('Round').selectOption({ label: 'to .99' })
  await page.getByRole('button', { name: 'Change 5,000 prices' }).press('Enter')
  await page.getByText('5,000 rows changed').waitFor()
  expect(await textOf(page, 0, 'unitPrice')).toBe('940.99')
  await page.keyboard.press('Control+z')
  await page.getByText('Nothing is changed').waitFor()
  await page.keyboard.press('Control+y')
  await page.getByText('5,000 rows changed').waitFor()
  await page.keyboard.press('Control+z')

  // A break below the first row; its quantity is there twice, until it is mended.
  await go(page, { right: 4 })
  await page.keyboard.press('Control+Enter')
  await page.keyboard.type('1200')
  await page.keyboard.press('Tab')
  await page.keyboard.type('899,5')
  await page.keyboard.press('Enter')
  await go(page, { right: 3, down: 1 })
  await page.getByText('Another price from 1200').first().waitFor()
  expect(await cell(page, 1, 'minimumQuantity').getAttribute('aria-invalid')).toBe('true')
  await page.keyboard.press('Control+s')
  await page.getByRole('heading', { name: 'Cells to mend' }).waitFor()
  await picture(page, 'price-sheet-wrong')
  expect(await pageFaults(page, 'en')).toEqual([])
  await page.keyboard.type('1300')
  await page.keyboard.press('Enter')
  expect(await cell(page, 1, 'minimumQuantity').getAttribute('aria-invalid')).toBeNull()

  // The next break is dearer now: asked once, then saved.
  await page.keyboard.press('Control+s')
  await page.getByRole('button', { name: 'Save all the same' }).press('Enter')
  await page.getByText('Nothing is changed').waitFor()
  expect(await storedPrice('LONG', '1300')).toBe('899.5000')

  expect(irina.problems).toEqual([])
  await irina.close()
})

async function storedPrice(code: string, minimum: string): Promise<string | undefined> {
  const { rows } = await withConnection(journey.server.databaseUrl, (client) =>
    client.query<{ price: string }>(
      `SELECT r.unit_price::text AS price FROM price_row r JOIN price_list l ON l.id = r.price_list_id
       WHERE l.code = $1 AND r.minimum_quantity = $2`,
      [code, minimum],
    ),
  )
  return rows[0]?.price
}

test('a price that is saved is the buyer’s with her next page; what another saved meanwhile is shown', async () => {
  const who = {
    url: journey.server.url,
    email: merchandiser,
    viewport: { width: 1440, height: 900 },
  }
  const [irina, other] = [await atWork(journey.browser, who), await atWork(journey.browser, who)]
  for (const { page } of [irina, other]) {
    await goTo(page, '/desk/price-lists/CONTRACT-BELV/edit')
    await cell(page, 0, 'unitPrice').focus()
  }
  const sku = await textOf(irina.page, 0, 'sku')
  const minimum = await textOf(irina.page, 0, 'minimumQuantity')

  await other.page.keyboard.type('43.21')
  await other.page.keyboard.press('Enter')
  await other.page.keyboard.press('Control+s')
  await confirmed(other.page)

  // Hers is refused, and nothing of it is lost.
  await irina.page.keyboard.type('45.67')
  await irina.page.keyboard.press('Enter')
  await irina.page.keyboard.press('Control+s')
  await confirmed(irina.page, 'refused')
  await irina.page.getByText('It now says 43.21').first().waitFor()
  await picture(irina.page, 'price-sheet-torn')
  expect(await textOf(irina.page, 0, 'unitPrice')).toBe('45.67')
  await irina.page.getByRole('button', { name: 'Keep mine' }).press('Enter')
  await irina.page.getByRole('button', { name: 'Save', exact: true }).press('Enter')
  await confirmed(irina.page)

  const ana = await atWork(journey.browser, { url: journey.server.url, email: purchaser })
  await goTo(ana.page, `/catalog?q=${encodeURIComponent(sku)}`)
  await ana.page.locator('main').getByText('45.67').first().waitFor()
  expect(Number(minimum)).toBeGreaterThan(0)

  for (const { problems } of [irina, other, ana]) expect(problems).toEqual([])
  for (const person of [irina, other, ana]) await person.close()
})

/** Breaks may have become dearer: that is asked. Then it is saved, or refused. */
async function confirmed(page: Page, end: 'saved' | 'refused' = 'saved') {
  const done = page
    .getByText(end === 'saved' ? 'Nothing is changed' : 'Somebody changed this row')
    .first()
  const question = page.getByRole('button', { name: 'Save all the same' })
  await done.or(question).first().waitFor()
  if (await question.isVisible()) await question.press('Enter')
  await done.waitFor()
}

test('What if shows which orders could no longer be placed, and hands them out as a file', async () => {
  // Below its first break, an exclusive list lets no other answer.
  await withConnection(journey.server.databaseUrl, (client) =>
    client.query(`
      WITH list AS (UPDATE price_list SET exclusive = true, merge_allowed = false WHERE code = 'HORECA-2027' RETURNING id)
      UPDATE price_row r SET minimum_quantity = r.minimum_quantity + 120000 FROM list
      WHERE r.price_list_id = list.id`),
  )
  const irina = await atWork(journey.browser, { url: journey.server.url, email: merchandiser })
  const { page } = irina
  await goTo(page, '/desk/price-lists/HORECA-2027/what-if')
  await page.getByRole('button', { name: /^Run/ }).click()
  await page.getByText(/^[\d,]+ orders? with [\d,]+ lines?/).waitFor()
  await page.getByRole('link', { name: /^No longer orderable/ }).click()
  await arrives(page, /what-if\/stopped$/)

  const rows = page.locator('tbody tr')
  await rows
    .filter({ hasText: /lines? loses? (its|their) price/ })
    .first()
    .waitFor()
  await picture(page, 'what-if-stopped')
  expect(await pageFaults(page, 'en')).toEqual([])
  const file = await page.request.get('/desk/price-lists/HORECA-2027/what-if/stopped.csv')
  const written: string[][] = parse(await file.text(), { bom: true, from_line: 2 })
  expect(written.length).toBe(await rows.count())
  const number = written.map(([document = '']) => document).find((one) => one.startsWith('O-'))
  await rows
    .filter({ hasText: number ?? 'an order' })
    .first()
    .waitFor()

  // From an order to the lines that lose their price in it.
  await page.getByRole('link', { name: 'Show the lines' }).first().click()
  await arrives(page, /what-if\/warnings\?q=/)
  await page.locator('tbody').getByText('Loses its price').first().waitFor()
  expect(irina.problems).toEqual([])
  await irina.close()
})
