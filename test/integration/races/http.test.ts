import { afterAll, beforeAll, expect, test } from 'vitest'
import { prisma } from '#app/db/client.server.ts'
import { verifyDatabase } from '#app/domain/reports/verify-database.server.ts'
import { env } from '#app/env.server.ts'
import { makePriceList } from '#test/factories/agreements.ts'
import { makeVariant } from '#test/factories/goods.ts'
import { makeBuyer, makeCart, makeShop } from '#test/factories/orders.ts'
import { makeContact, signIn } from '#test/factories/people.ts'
import { type Answer, ask } from '#test/setup/http-client.ts'
import { startServer, type TestServer } from '#test/setup/server.ts'

/** The races as the world runs them: real requests, all at once, against the real server and database. */
let server: TestServer
let shop: Awaited<ReturnType<typeof makeShop>>

beforeAll(async () => {
  shop = await makeShop({ onHand: '10000' })
  server = await startServer({ database: env.DATABASE_URL ?? '' })
})
afterAll(() => server?.stop())

type Form = Record<string, string>

/** The checkout form as the page shows it to this buyer. */
async function checkoutForm(cookie: string): Promise<Form> {
  const { status, body } = await ask(`${server.url}/checkout`, { cookie })
  expect(status).toBe(200)
  const inputs = [...body.matchAll(/<input[^>]*>/g)].map(([tag]) => tag)
  const value = (name: string) => {
    const tag = inputs.find((input) => input.includes(`name="${name}"`)) ?? ''
    return /value="([^"]*)"/.exec(tag)?.[1] ?? ''
  }
  const shipToId = /name="shipToId"[^>]*value="(\d+)"|value="(\d+)"[^>]*name="shipToId"/.exec(body)
  const option = /<select[^>]*name="shipToId"[\s\S]*?<option[^>]*value="(\d+)"/.exec(body)
  return {
    version: value('version'),
    key: value('key'),
    seenTotal: value('seenTotal'),
    shipToId: shipToId?.[1] ?? shipToId?.[2] ?? option?.[1] ?? '',
  }
}

function order(cookie: string, form: Form): Promise<Answer> {
  return ask(`${server.url}/checkout`, { cookie, form })
}

/** How many were sent to their order, and how many were told no; anything else is a fault. */
function counted(answers: readonly Answer[]): { ordered: number; refused: number } {
  for (const { status } of answers) expect([302, 409]).toContain(status)
  const ordered = answers.filter(({ location }) => location?.includes('/account/orders/')).length
  return { ordered, refused: answers.filter(({ status }) => status === 409).length }
}

type Ready = { cookie: string; form: Form }

/** Buyers with a cart of one piece each and the checkout open in front of them. */
async function atCheckout(
  contacts: readonly Parameters<typeof makeCart>[0][],
  variant: { id: bigint },
): Promise<Ready[]> {
  const ready: Ready[] = []
  for (const contact of contacts) {
    await makeCart(contact, [variant], ['1'])
    const cookie = await signIn({ id: contact.userId, staffRole: null })
    ready.push({ cookie, form: await checkoutForm(cookie) })
  }
  return ready
}

async function expectSoundBooks() {
  expect((await verifyDatabase()).filter(({ violations }) => violations.length > 0)).toEqual([])
}

test('50 buyers at once get the last 10 units, and 40 are told that there are none', async () => {
  const variant = await makeVariant({ categoryId: shop.category.id, onHand: '10' })
  await makePriceList('base', [[variant, '1', '10.00']])
  const buyers = await Promise.all(Array.from({ length: 50 }, () => makeBuyer(shop)))
  const ready = await atCheckout(
    buyers.map(({ contact }) => contact),
    variant,
  )
  const answers = await Promise.all(ready.map(({ cookie, form }) => order(cookie, form)))
  expect(counted(answers)).toEqual({ ordered: 10, refused: 40 })
  const level = await prisma.stockLevel.findFirstOrThrow({ where: { variantId: variant.id } })
  expect([String(level.onHand), String(level.allocated)]).toEqual(['10', '10'])
  await expectSoundBooks()
})

test('one cart sent 50 times is one order, and everybody is shown the same one', async () => {
  const buyer = await makeBuyer(shop)
  const [ready] = await atCheckout([buyer.contact], shop.variants[0] ?? { id: 0n })
  if (!ready) throw new Error('nobody at the checkout')
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => order(ready.cookie, ready.form)),
  )
  expect(counted(answers)).toEqual({ ordered: 50, refused: 0 })
  expect(new Set(answers.map(({ location }) => location)).size).toBe(1)
  expect(await prisma.order.count({ where: { companyId: buyer.company.id } })).toBe(1)
  await expectSoundBooks()
})

test('a credit limit for ten orders lets ten of 40 through', async () => {
  // 10.00 net, 12.10 gross: ten fit under 125.00
  const { company, contact } = await makeBuyer(shop, { limit: '125.00' })
  const contacts = await Promise.all(
    Array.from({ length: 40 }, async () => ({
      ...contact,
      userId: (await makeContact(company.id, 'purchaser')).id,
    })),
  )
  const ready = await atCheckout(contacts, shop.variants[0] ?? { id: 0n })
  const answers = await Promise.all(ready.map(({ cookie, form }) => order(cookie, form)))
  expect(counted(answers)).toEqual({ ordered: 10, refused: 30 })
  const balance = await prisma.companyBalance.findFirstOrThrow({ where: { companyId: company.id } })
  expect(String(balance.commitment)).toBe('121')
  await expectSoundBooks()
})
