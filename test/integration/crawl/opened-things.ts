import { formsOf } from '#test/setup/html.ts'
import { ask } from '#test/setup/http-client.ts'
import { cookieOf } from './demo-people.ts'

/** What nobody of the demo world has open yet: a buyer's cart, an import that waits for a decision, a webhook. */
export async function openThings(url: string): Promise<void> {
  const [ana, admin] = await Promise.all([
    cookieOf(url, 'ana.pop@belvedere.example', 'en'),
    cookieOf(url, 'admin@carpat.example', 'en'),
  ])
  await fillCart(url, ana)
  await send(`${url}/desk/import?index`, admin, {
    kind: 'stock',
    mapping: 'angro',
    files: new File(['sku,warehouse,on_hand\nNONE-1,MAIN,5\n'], 'stock.csv', { type: 'text/csv' }),
  })
  await send(`${url}/desk/webhooks?index`, admin, {
    url: 'https://hooks.example.com/orders',
    intent: 'save',
    active: 'on',
    order: 'on',
  })
}

/** The first three products of the catalog, twenty times as many as proposed: enough for any minimum. */
async function fillCart(url: string, cookie: string): Promise<void> {
  const { body } = await ask(`${url}/catalog?q=glass`, { cookie })
  const form = formsOf(body).find(({ buttons }) => buttons.some(({ name }) => name === 'add'))
  const fields = Object.fromEntries(
    form?.fields.map(({ name, value }) => [name, String(Number(value) * 20)]) ?? [],
  )
  const rows = form?.buttons.filter(({ name }) => name === 'add') ?? []
  for (const { value } of rows.slice(0, 3))
    await send(`${url}/cart/add`, cookie, { ...fields, add: value })
}

async function send(url: string, cookie: string, fields: Record<string, string | File>) {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  const headers = { Cookie: cookie, 'Sec-Fetch-Site': 'same-origin' }
  const { status } = await fetch(url, { method: 'POST', redirect: 'manual', headers, body })
  if (status >= 400) throw new Error(`${url} answered ${status}`)
}
