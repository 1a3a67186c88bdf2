import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { formatMoney } from '#app/ui/format/format-money.ts'
import { formattingLocales } from '#app/ui/i18n/locale.ts'
import { Decimal } from '#pricing/decimal.ts'
import { arrives, goTo } from '#test/setup/arrival.ts'
import { setOut } from '#test/setup/journey.ts'
import { atWork, picture, sees } from '#test/setup/people-at-work.ts'

const journey = setOut()

const at = (email: string) => atWork(journey.browser, { url: journey.server.url, email })
const finance = 'carmen.finance@carpat.example'

const lastPart = (page: Page) => new URL(page.url()).pathname.split('/').at(-1) ?? ''

/** The amount in euro that a text names after these words. */
async function amountAfter(page: Page, words: string): Promise<Decimal> {
  const text = (await page.locator('main').textContent()) ?? ''
  const [, amount] = new RegExp(`${words}\\s*€([\\d,]+\\.\\d\\d)`).exec(text) ?? []
  if (amount === undefined) throw new Error(`No amount after ${words}`)
  return new Decimal(amount.replace(/,/g, ''))
}

const euro = (amount: Decimal) =>
  formatMoney(formattingLocales.en, { amount: amount.toFixed(2), currency: 'EUR' })

const inRomanian = (amount: Decimal) =>
  formatMoney(formattingLocales.ro, { amount: amount.toFixed(2), currency: 'EUR' })

/** Under its label, at the top of a record's page. */
function figure(page: Page, label: string) {
  return page.locator('.figure', { has: page.locator('dt', { hasText: label }) }).first()
}

async function issueInvoice(page: Page, shipment: string): Promise<string> {
  await goTo(page, `/desk/shipments/${shipment}`)
  await page.getByRole('button', { name: 'Issue invoice' }).first().click()
  await arrives(page, /invoices\/INV-/)
  return lastPart(page)
}

test('an order under deposit terms, from what to pay first to the rest on its invoice', async () => {
  const buyer = await at('purchasing@balk.example')
  const carmen = await at(finance)
  const george = await at('george.depozit@carpat.example')
  const { page } = buyer

  // The buyer orders, and sees what has to be paid before the order goes on.
  await goTo(page, '/catalog')
  const row = page.locator('tbody tr:has(.stock-in):has(.trade-rule)').first()
  const minimum = Number(await row.locator('input.trade-quantity').inputValue())
  await row.locator('input.trade-quantity').fill(String(minimum * 5))
  await row.locator('button[name="add"]').first().click()
  await row.locator('.in-cart').waitFor()
  await goTo(page, '/checkout')
  await page.getByRole('button', { name: 'Place order' }).click()
  await arrives(page, /account\/orders\/O-/)
  const order = lastPart(page)
  await sees(page, 'Please pay')
  const deposit = await amountAfter(page, 'Please pay')
  const rest = (await amountAfter(page, 'Order total')).minus(deposit)
  expect(deposit.gt(0) && rest.gt(deposit)).toBe(true)
  await picture(page, '31-please-pay')

  // Finance records the money, and lets the order go.
  await goTo(carmen.page, `/desk/orders/${order}`)
  await carmen.page.getByRole('link', { name: 'Record the payment' }).click()
  await arrives(carmen.page, /payments\/new/)
  await carmen.page.getByRole('button', { name: 'Record payment' }).click()
  await arrives(carmen.page, /payments\/P-/)
  const payment = lastPart(carmen.page)
  await goTo(carmen.page, `/desk/orders/${order}`)
  await sees(carmen.page, 'Paid: it can be released')
  await carmen.page.getByRole('button', { name: 'Release' }).click()
  await carmen.page.getByText(`Order ${order} was released`).first().waitFor()
  await goTo(page, '/account/statement')
  await sees(page, 'Kept for orders')
  expect(await amountAfter(page, 'Kept for orders−')).toEqual(deposit)
  await picture(page, '32-kept')

  // It is shipped and invoiced: the deposit is set against the invoice, the rest is to be paid.
  await goTo(george.page, `/desk/fulfilment/${order}`)
  await george.page.fill('input[name="carrier"]', 'Fan Courier')
  await george.page.getByRole('button', { name: 'Ship', exact: true }).click()
  await arrives(george.page, /shipments\/S-/)
  const invoice = await issueInvoice(carmen.page, lastPart(george.page))
  await sees(carmen.page, payment)
  await goTo(page, `/account/invoices/${invoice}`)
  await sees(page, 'Paid with the order')
  expect(await figure(page, 'Open').textContent()).toContain(euro(rest))
  await picture(page, '33-the-rest')
  await goTo(page, '/account/statement')
  await sees(page, invoice)
  expect(await page.getByText('Kept for orders').count()).toBe(0)

  for (const person of [buyer, carmen, george]) {
    expect(person.problems).toEqual([])
    await person.close()
  }
})

test('an invoice paid in time less its cash discount: a credit note, and nothing is owed', async () => {
  // This buyer reads Romanian.
  const buyer = await at('purchasing@alph.example')
  const carmen = await at(finance)
  const { page } = buyer

  // What paying now saves is on the buyer's invoice, and on the form where finance records the money.
  await goTo(page, '/account/invoices?state=partiallyPaid')
  await page.getByRole('link', { name: /^INV-/ }).first().click()
  await arrives(page, /invoices\/INV-/)
  const invoice = lastPart(page)
  await goTo(carmen.page, `/desk/invoices/${invoice}`)
  await carmen.page.getByRole('link', { name: 'Record payment' }).click()
  await arrives(carmen.page, /payments\/new/)
  await sees(carmen.page, 'to use the cash discount')
  const pays = await amountAfter(carmen.page, 'Pay')
  await sees(page, `Plătiți ${inRomanian(pays)}`)
  await picture(page, '34-offer')

  // Finance records that much, and the credit note takes the rest.
  const money = { company: 'ALPH', amount: pays.toFixed(2), reference: invoice }
  await goTo(carmen.page, `/desk/payments/new?${new URLSearchParams(money)}`)
  await carmen.page.getByRole('button', { name: 'Record payment' }).click()
  await arrives(carmen.page, /payments\/P-/)
  await carmen.page.getByText('cash discount granted with CN-').first().waitFor()
  await goTo(page, `/account/invoices/${invoice}`)
  await sees(page, 'Plătită')
  expect(await figure(page, 'Rest').textContent()).toContain('0,00')
  await picture(page, '35-settled')

  // The buyer reads the credit note, on the screen and on paper.
  await page.getByRole('link', { name: /^CN-/ }).first().click()
  await arrives(page, /invoices\/CN-/)
  await sees(page, 'Factură storno pentru scont')
  await sees(page, invoice)
  await picture(page, '36-credit-note')
  const paper = await page.request.get(`/account/invoices/${lastPart(page)}/pdf`)
  expect(paper.headers()['content-type']).toContain('application/pdf')
  expect((await paper.body()).subarray(0, 5).toString()).toBe('%PDF-')
  await goTo(page, '/account/invoices')
  expect(await figure(page, 'Rest de plată').textContent()).toMatch(/plată0,00/)
  await goTo(page, '/account/statement')
  expect(await page.locator('main tbody tr').last().textContent()).toMatch(/final0,00/)

  for (const person of [buyer, carmen]) {
    expect(person.problems).toEqual([])
    await person.close()
  }
})
