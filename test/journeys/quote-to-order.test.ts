import { expect, test } from 'vitest'
import { arrives, goTo } from '#test/setup/arrival.ts'
import { setOut } from '#test/setup/journey.ts'
import { atWork, picture, sees } from '#test/setup/people-at-work.ts'

const journey = setOut()

const at = (email: string) => atWork(journey.browser, { url: journey.server.url, email })

test('from a request with a target price to an order that the approver releases', async () => {
  const ana = await at('ana.pop@belvedere.example')
  const elena = await at('elena.rep@carpat.example')
  const mihai = await at('mihai.rep@carpat.example')
  const dan = await at('dan.manager@carpat.example')
  const radu = await at('radu.ionescu@belvedere.example')
  const { page } = ana

  // She asks from her cart, with a price she hopes for.
  await goTo(page, '/catalog?q=beans')
  const stocks = await page.locator('.offers tbody td:nth-child(4)').allTextContents()
  const plenty = stocks.findIndex((text) => Number.parseInt(text, 10) >= 110)
  const row = page.locator('tbody tr').nth(plenty)
  await row.locator('input.trade-quantity').fill('110')
  await row.locator('button[name="add"]').first().click()
  await row.locator('.in-cart').waitFor()
  await goTo(page, '/cart')
  await page.getByRole('link', { name: 'Ask for a quote' }).click()
  await page.locator('input[name^="target-"]').first().fill('11.50')
  await page.locator('textarea[name="message"]').fill('For the new terrace.')
  await page.getByRole('button', { name: 'Send request' }).click()
  await arrives(page, /account\/quotes\/Q-/)
  const number = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  await picture(page, '21-request')

  // Her rep answers, no other rep can; the discount is the manager's to allow.
  expect((await mihai.page.request.get(`/desk/quotes/${number}`)).status()).toBe(404)
  await goTo(elena.page, `/desk/quotes/${number}`)
  await elena.page.getByRole('button', { name: 'Take into review' }).click()
  await elena.page.locator('input[name="discount-1"]').waitFor()
  await elena.page.locator('input[name="discount-1"]').fill('20')
  await elena.page.locator('input[name="validOn"]').fill(dayFromNow(14))
  await elena.page
    .locator('form:has(input[name="validOn"]) textarea[name="comment"]')
    .fill('For the whole season.')
  await picture(elena.page, '22-offer')
  await elena.page.getByRole('button', { name: 'Send offer' }).click()
  await elena.page.getByText('The offer waits for the sales manager').first().waitFor()
  await goTo(page, `/account/quotes/${number}`)
  expect(await page.getByRole('button', { name: 'Accept the offer' }).count()).toBe(0)
  await goTo(dan.page, `/desk/quotes/${number}`)
  await picture(dan.page, '23-approval')
  await dan.page.getByRole('button', { name: 'Approve' }).click()
  await dan.page.getByText('The offer is approved and can be sent').first().waitFor()
  await goTo(elena.page, `/desk/quotes/${number}`)
  await elena.page.getByRole('button', { name: 'Send offer' }).click()
  await elena.page.getByText('The offer is on its way to the buyer').first().waitFor()

  // What was sent is frozen: there is nothing left to type.
  expect(await elena.page.locator('input[name^="price-"]').count()).toBe(0)

  // She accepts exactly that; her company's rule waits for a second pair of eyes.
  await goTo(page, `/account/quotes/${number}`)
  await sees(page, 'For the whole season.')
  await page.fill('input[name="purchaseOrderNumber"]', 'PO-JOURNEY-2')
  await picture(page, '24-accept')
  const sent = await formOf(page)
  await page.getByRole('button', { name: 'Accept the offer' }).click()
  await arrives(page, /account\/orders\/O-/)
  const order = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  await sees(page, /Radu Ionescu/)
  await picture(page, '25-waiting')

  // Accepting again is the same order.
  const again = await page.request.post(`/account/quotes/${number}`, {
    form: sent,
    headers: { Origin: journey.server.url },
    maxRedirects: 0,
  })
  expect([again.status(), again.headers().location]).toEqual([302, `/account/orders/${order}`])

  // The approver releases it, at the prices of the quote.
  await goTo(radu.page, '/account/approvals')
  const card = radu.page.locator('li', { hasText: order })
  await picture(radu.page, '26-approvals')
  await card.getByRole('button', { name: 'Approve' }).click()
  await card.waitFor({ state: 'detached' })
  await goTo(page, `/account/orders/${order}`)
  await sees(page, 'Placed')
  await sees(page, number)
  await picture(page, '27-placed')

  for (const { problems } of [ana, elena, dan, radu]) expect(problems).toEqual([])
  for (const person of [ana, elena, mihai, dan, radu]) await person.close()
})

type Page = Awaited<ReturnType<typeof at>>['page']

/** What the accept form would send. */
function formOf(page: Page): Promise<Record<string, string>> {
  return page
    .locator('form:has(input[name="hash"])')
    .evaluate((form) =>
      form instanceof HTMLFormElement
        ? Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]))
        : {},
    )
}

function dayFromNow(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
}
