import { expect, test } from 'vitest'
import { withConnection } from '#app/db/connect.server.ts'
import { dayOf, now } from '#app/http/clock.server.ts'
import { formatDay, sellerTimeZone } from '#app/ui/format/format-date.ts'
import { formattingLocales } from '#app/ui/i18n/locale.ts'
import { arrives, goTo, isAlive } from '#test/setup/arrival.ts'
import { openPage } from '#test/setup/browser.ts'
import { setOut } from '#test/setup/journey.ts'
import { atWork, picture, sees } from '#test/setup/people-at-work.ts'

const journey = setOut()

const purchaser = 'ana.pop@belvedere.example'
const warehouse = 'george.depozit@carpat.example'
const finance = 'carmen.finance@carpat.example'
const manager = 'dan.manager@carpat.example'

/** Found here as 'In stock' is shown to a guest: what retail may still sell. */
async function retailStock(slug: string): Promise<number> {
  const { page, close } = await openPage(journey.browser, {
    baseURL: journey.server.url,
    locale: 'en-GB',
  })
  await goTo(page, `/products/${slug}`)
  const text = (await page.locator('.buy-box .stock').first().textContent()) ?? ''
  await close()
  return Number(text.replace(/[^\d]/g, '')) || 0
}

test('from a company’s login to a paid net-30 invoice', async () => {
  const ana = await atWork(journey.browser, { url: journey.server.url, email: purchaser })
  const { page } = ana

  // Her catalog, with her own prices and breaks, and a search.
  await goTo(page, '/catalog')
  await picture(page, '01-catalog')
  await page.fill('.top-bar-search input[name="q"]', 'glass')
  await page.press('.top-bar-search input[name="q"]', 'Enter')
  await arrives(page, /q=glass/)
  const rows = page.locator('tbody tr:has(.stock-in):has(.trade-rule)')
  expect(await rows.count()).toBeGreaterThanOrEqual(2)
  await picture(page, '02-search')

  // Two products; what is under the minimum or no whole case is refused, and one press puts it right.
  const link = rows.nth(0).locator('td:nth-child(2) > a')
  const slug =
    new URL((await link.getAttribute('href')) ?? '', journey.server.url).pathname.split('/')[2] ??
    ''
  await goTo(page, `/products/${slug}`)
  expect(await page.locator('.ladder tbody tr, .buy-box table tbody tr').count()).toBeGreaterThan(1)
  await picture(page, '03-product')
  await page.goBack()
  await isAlive(page)
  const before = await retailStock(slug)

  const first = rows.nth(0)
  const minimum = Number(await first.locator('input.trade-quantity').inputValue())
  expect(minimum).toBeGreaterThan(1)
  await first.locator('input.trade-quantity').fill(String(minimum + 1))
  await first.locator('button[name="add"]').click()
  await first.getByRole('alert').waitFor()
  await picture(page, '04-refused')
  await first.locator('input.trade-quantity').fill(String(minimum * 10))
  await first.locator('button[name="add"]').first().click()
  await first.locator('.in-cart').waitFor()
  const second = rows.nth(1)
  await second.locator('button[name="add"]').click()
  await second.locator('.in-cart').waitFor()

  // The cart, and checkout on net 30 with a number and a place of hers.
  await goTo(page, '/cart')
  expect(await page.locator('tbody tr').count()).toBeGreaterThanOrEqual(2)
  await picture(page, '05-cart')
  await page.getByRole('link', { name: 'Go to checkout' }).click()
  await arrives(page, /checkout/)
  await page.locator('input[name="shipToId"]').last().check()
  await page.fill('input[name="purchaseOrderNumber"]', 'PO-JOURNEY-1')
  const summary = await page.getByLabel('Your order').textContent()
  expect(summary).toMatch(/Due/)
  expect(summary).toContain(inDays(30))
  const total = /Total\s*([^\d]?[\d,.]+\d)/.exec(summary ?? '')?.[1]?.trim() ?? ''
  await picture(page, '06-checkout')
  await page.getByRole('button', { name: 'Place order' }).click()
  await arrives(page, /account\/orders\/O-/)
  const order = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  await sees(page, 'PO-JOURNEY-1')
  await picture(page, '07-order')

  // The retail shop no longer sees what is hers.
  expect(await retailStock(slug)).toBe(before - minimum * 10)

  // A letter confirms it.
  const boss = await atWork(journey.browser, { url: journey.server.url, email: manager })
  await goTo(boss.page, `/desk/mailbox?q=${order}`)
  await boss.page
    .getByRole('link', { name: new RegExp(order) })
    .first()
    .click()
  await arrives(boss.page, /mailbox\/\d+/)
  await sees(boss.page, purchaser)
  await picture(boss.page, '08-confirmation')

  // The warehouse ships it.
  const george = await atWork(journey.browser, { url: journey.server.url, email: warehouse })
  await goTo(george.page, `/desk/fulfilment/${order}`)
  await george.page.getByRole('button', { name: 'Start picking' }).click()
  await george.page.getByText('is being picked').first().waitFor()
  await george.page.fill('input[name="carrier"]', 'Fan Courier')
  await george.page.fill('input[name="trackingNumber"]', 'AWB-1')
  await picture(george.page, '09-picking')
  await george.page.getByRole('button', { name: 'Ship', exact: true }).click()
  await arrives(george.page, /shipments\/S-/)
  const shipment = new URL(george.page.url()).pathname.split('/').at(-1) ?? ''

  // Finance issues the invoice: a number, a day, a document.
  const carmen = await atWork(journey.browser, { url: journey.server.url, email: finance })
  await goTo(carmen.page, `/desk/shipments/${shipment}`)
  await carmen.page.getByRole('button', { name: 'Issue invoice' }).first().click()
  await arrives(carmen.page, /invoices\/INV-/)
  const invoice = new URL(carmen.page.url()).pathname.split('/').at(-1) ?? ''
  await picture(carmen.page, '10-invoice')
  await sees(carmen.page, inDays(30))
  await sees(carmen.page, total)
  const paper = await carmen.page.request.get(`/desk/invoices/${invoice}/pdf`)
  expect(paper.headers()['content-type']).toContain('application/pdf')
  expect((await paper.body()).subarray(0, 5).toString()).toBe('%PDF-')

  // She sees it as due, and records the payment: nothing stays open.
  await goTo(page, '/account/invoices')
  await sees(page, invoice)
  await picture(page, '11-her-invoices')
  await carmen.page.getByRole('link', { name: 'Record payment' }).click()
  await arrives(carmen.page, /payments\/new/)
  await picture(carmen.page, '12-payment')
  await carmen.page.getByRole('button', { name: 'Record payment' }).click()
  await arrives(carmen.page, /payments\/P-/)
  await goTo(page, `/account/invoices/${invoice}`)
  await sees(page, 'Paid')
  await picture(page, '13-paid')

  // Nothing of another company is there for her, by any address.
  for (const address of await addressesOfOthers())
    expect([address, (await page.request.get(address)).status()]).toEqual([address, 404])

  for (const { problems } of [boss, george, carmen]) expect(problems).toEqual([])
  expect(ana.problems).toEqual([expect.stringContaining('409 (Conflict)')])
  for (const person of [ana, boss, george, carmen]) await person.close()
})

/** Papers that exist, but are not her company's. */
async function addressesOfOthers(): Promise<string[]> {
  const found = await withConnection(journey.server.databaseUrl, (client) =>
    client.query<{ address: string }>(`
      WITH other AS (SELECT id FROM company WHERE code NOT LIKE 'BELV%')
      (SELECT '/account/orders/' || number AS address FROM orders WHERE company_id IN (SELECT id FROM other) LIMIT 1)
      UNION ALL (SELECT '/account/orders/' || number || '/pdf' FROM orders WHERE company_id IN (SELECT id FROM other) LIMIT 1)
      UNION ALL (SELECT '/account/invoices/' || number FROM invoice WHERE company_id IN (SELECT id FROM other) LIMIT 1)
      UNION ALL (SELECT '/account/invoices/' || number || '/pdf' FROM invoice WHERE company_id IN (SELECT id FROM other) LIMIT 1)
      UNION ALL SELECT '/desk' UNION ALL SELECT '/desk/companies/BELV'`),
  )
  expect(found.rows).toHaveLength(6)
  return found.rows.map(({ address }) => address)
}

/** As an English reader sees the day so many days from today. */
function inDays(days: number): string {
  const today = new Date(`${dayOf(now(), sellerTimeZone)}T00:00:00Z`)
  const day = new Date(today.getTime() + days * 86_400_000).toISOString().slice(0, 10)
  return formatDay(formattingLocales.en, day)
}
