import { beforeAll, describe, expect, test } from 'vitest'
import { makeCategory, makeHouse, makeVariant } from '#test/factories/goods.ts'
import { makeCompany, makeContact, makeStaff, requestOf, signIn } from '#test/factories/people.ts'
import { placedOrder } from '#test/factories/placed-order.ts'

type Loader = (given: { request: Request; params: object; context: object }) => Promise<Response>

const routes = import.meta.glob<{ loader: Loader }>('/app/routes/*csv*.ts')
const loaderOf = async (name: string) => {
  const found = routes[`/app/routes/${name}[.]csv.ts`]
  if (!found) throw new Error(`No export ${name}`)
  return (await found()).loader
}

async function exported(name: string, cookie: string, query = '', language = 'en') {
  const request = requestOf(`${cookie}; locale=${language}`, `/export.csv${query}`)
  const answer = await (await loaderOf(name))({ request, params: {}, context: {} })
  expect(answer.headers.get('Content-Type')).toBe('text/csv; charset=utf-8')
  const bytes = new Uint8Array(await answer.arrayBuffer())
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  return new TextDecoder().decode(bytes)
}

let buyer: string
let clerk: string
let rep: string
let own: string
let foreign: string

beforeAll(async () => {
  await makeHouse()
  const bolt = await makeVariant({ categoryId: (await makeCategory()).id, onHand: '1000' })
  const seller = await makeStaff('salesRep')
  const mine = await makeCompany({ name: '=Own()', salesRepId: seller.id })
  const other = await makeCompany({ name: 'Foreign' })
  const lines = [{ variant: bolt, quantity: '3', unitPrice: '10.00' }]
  own = (await placedOrder({ companyId: mine.id, lines })).number
  foreign = (await placedOrder({ companyId: other.id, lines })).number
  buyer = await signIn(await makeContact(mine.id, 'administrator'))
  rep = await signIn(seller)
  clerk = await signIn(await makeStaff('administrator'))
})

describe('an export', () => {
  test('holds the own company alone on the account', async () => {
    const text = await exported('_account.account.orders', buyer)
    expect(text).toContain(own)
    expect(text).not.toContain(foreign)
    expect(text).not.toContain('Foreign')
  })

  test('holds the own companies alone for a sales rep, and all for who sees all', async () => {
    expect(await exported('desk.orders', rep)).not.toContain(foreign)
    expect(await exported('desk.companies', rep)).not.toContain('Foreign')
    const all = await exported('desk.orders', clerk)
    expect(all).toContain(own)
    expect(all).toContain(foreign)
  })

  test('is what the reader sees: filters, hidden columns, language', async () => {
    const none = await exported('desk.orders', clerk, '?status=cancelled')
    expect(none.trim().split('\n')).toHaveLength(1)
    const few = await exported('desk.orders', clerk, `?q=${own}&hide=company,lines`, 'ro')
    expect(few).not.toContain('Own')
    expect(few).toContain('Monedă')
  })

  test('escapes what a buyer named as a formula and keeps amounts figures', async () => {
    const text = await exported('desk.orders', clerk, `?q=${own}`)
    expect(text).toContain("'=Own()")
    expect(text).toMatch(/,\d+\.\d{2},EUR\n/)
  })

  test('is not there for a buyer on the desk', async () => {
    const answer = await exported('desk.orders', buyer).catch((error: unknown) => error)
    expect(answer).toMatchObject({ status: 404 })
  })
})

const staffLists = ['orders', 'invoices', 'payments', 'companies', 'receivables', 'stock']
test.each([...staffLists, 'quotes', 'mailbox', 'fulfilment', 'products', 'price-lists'])(
  'the list of %s has an export',
  async (list) => {
    expect(await exported(`desk.${list}`, clerk)).toMatch(/^[^,\n]+,/)
  },
)
