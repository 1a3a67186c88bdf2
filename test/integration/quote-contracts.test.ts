import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '#app/db/client.server.ts'
import { acceptQuote } from '#app/domain/orders/accept-quote.server.ts'
import { placeOrder } from '#app/domain/orders/place-order.server.ts'
import { askPrice, findPriceBuyer } from '#app/domain/prices/ask-price-queries.server.ts'
import { contractSchema } from '#app/domain/quotes/contract-form.ts'
import { makeContract } from '#app/domain/quotes/make-contract.server.ts'
import { Decimal } from '#pricing/index.ts'
import { makePriceList } from '#test/factories/agreements.ts'
import { at, checkoutOf, makeCart, makeShop } from '#test/factories/orders.ts'
import {
  acceptance,
  granted,
  makeManager,
  makeQuoteBuyer,
  makeRep,
  offer,
  type QuoteBuyer,
  type Rep,
} from '#test/factories/quotes.ts'

let shop: Awaited<ReturnType<typeof makeShop>>
let rep: Rep
let manager: Rep
beforeAll(async () => {
  shop = await makeShop({ onHand: '10000' })
  rep = await makeRep('50')
  manager = await makeManager()
})

const prices = { 'price-1': '9.25', 'price-2': '10.00', 'discount-2': '5', discountPercent: '2' }

async function sent(buyer: QuoteBuyer) {
  return (await offer(shop, { rep, buyer }, ['10', '5'], prices)).number
}

async function ordered(buyer: QuoteBuyer) {
  const number = await sent(buyer)
  granted(await acceptQuote(buyer.contact, await acceptance(number)))
  return number
}

const contract = (number: string, fields: Record<string, string> = {}, scope = manager.scope) =>
  makeContract(scope, {
    number,
    actorId: manager.userId,
    form: contractSchema.parse({
      name: 'Year 2026',
      validOn: '2026-12-31',
      from: 'any',
      ...fields,
    }),
    at,
  })

async function priceOf(buyer: QuoteBuyer, quantity = '1', instant = at, index = 0) {
  const asker = await findPriceBuyer({ kind: 'staff', salesRepId: null }, buyer.company.code)
  const { sku } = shop.variants[index] ?? { sku: '' }
  if (!asker) throw new Error('no buyer')
  const asked = { buyer: asker, sku, unit: null, quantity: new Decimal(quantity), at: instant }
  const view = await askPrice(asked)
  const winner = view?.candidates.find(({ lostBy }) => lostBy === null)
  return `${view?.price?.unitPrice} ${winner?.level}`
}

const order = async (buyer: QuoteBuyer, quantity: string) => {
  await makeCart(buyer.contact, shop.variants, [quantity])
  return placeOrder(buyer.contact, checkoutOf())
}

describe('a contract from an accepted quote', () => {
  test('answers with its prices before the company’s own cheaper list, while it is valid', async () => {
    const buyer = await makeQuoteBuyer(shop, rep)
    const [variant = { id: 0n }] = shop.variants
    await makePriceList({ companyId: buyer.company.id }, [[variant, '1', '4.00']])
    const number = await ordered(buyer)
    expect(await priceOf(buyer)).toBe('4.00 company')
    expect(granted(await contract(number))).toEqual({ code: `CONTRACT-${number}` })
    expect(await priceOf(buyer)).toBe('9.065 contract')
    expect(await priceOf(buyer, '1', at, 1)).toBe('9.31 contract')
    expect(await priceOf(buyer, '1', '2026-12-31T21:59:59.999Z')).toBe('9.065 contract')
    expect(await priceOf(buyer, '1', '2026-12-31T22:00:00.000Z')).toBe('4.00 company')
  })

  test('is made once, however often it is asked for, also at the same time', async () => {
    const number = await ordered(await makeQuoteBuyer(shop, rep))
    const made = await Promise.all([1, 2, 3].map(() => contract(number, { 'quota-1': '100' })))
    expect(made.map((each) => granted(each).code)).toEqual(
      Array.from({ length: 3 }, () => `CONTRACT-${number}`),
    )
    const { id } = await prisma.quote.findUniqueOrThrow({ where: { number } })
    expect(await prisma.agreement.count({ where: { quoteId: id } })).toBe(1)
    expect(await prisma.quoteEvent.count({ where: { quoteId: id, kind: 'contracted' } })).toBe(1)
  })

  test('is refused before the quote is ordered, where it would be over, and outside the scope', async () => {
    const buyer = await makeQuoteBuyer(shop, rep)
    const refusal = async (...asked: Parameters<typeof contract>) => {
      const made = await contract(...asked)
      return made.ok ? made.value.code : made.refusal.code
    }
    expect(await refusal(await sent(buyer))).toBe('contract-not-accepted')
    const number = await ordered(await makeQuoteBuyer(shop, rep))
    expect(await refusal(number, { validOn: '2026-06-14' })).toBe('contract-window')
    const other = await makeRep()
    expect(await refusal(number, {}, other.scope)).toBe('not-found')
    expect(await refusal('Q-1999-00001')).toBe('not-found')
  })

  test('holds from the quoted quantity where that is agreed', async () => {
    const buyer = await makeQuoteBuyer(shop, rep)
    granted(await contract(await ordered(buyer), { from: 'quoted' }))
    expect(await priceOf(buyer, '9')).toBe('10.00 base')
    expect(await priceOf(buyer, '10')).toBe('9.065 contract')
  })

  test('takes only the lines that were ordered', async () => {
    const buyer = await makeQuoteBuyer(shop, rep)
    const fields = { ...prices, partialAllowed: 'on' }
    const { number } = await offer(shop, { rep, buyer }, ['10', '5'], fields)
    granted(await acceptQuote(buyer.contact, await acceptance(number, { positions: [2] })))
    granted(await contract(number))
    expect(await priceOf(buyer)).toBe('10.00 base')
    expect(await priceOf(buyer, '1', at, 1)).toBe('9.31 contract')
  })
})

describe('its quota', () => {
  const used = (number: string) =>
    prisma.priceQuota.findFirstOrThrow({
      where: { priceList: { code: `CONTRACT-${number}` } },
    })

  test('covers what is left of it; beyond, the next list answers', async () => {
    const buyer = await makeQuoteBuyer(shop, rep)
    const number = await ordered(buyer)
    granted(await contract(number, { 'quota-1': '20' }))
    granted(await order(buyer, '15'))
    expect(Number((await used(number)).used)).toBe(15)
    expect(await priceOf(buyer, '5')).toBe('9.065 contract')
    // 5 at 9.065 and 5 at 10.00
    expect(await priceOf(buyer, '10')).toBe('9.5325 contract')
    granted(await order(buyer, '10'))
    expect(Number((await used(number)).used)).toBe(20)
    expect(await priceOf(buyer)).toBe('10.00 base')
  })

  test('is never passed by two orders at the same time', async () => {
    const buyer = await makeQuoteBuyer(shop, rep)
    const colleague = { ...buyer, contact: { ...buyer.contact } }
    const { id } = await prisma.user.create({
      data: { email: 'quota-colleague@example.com', name: 'B' },
    })
    await prisma.contact.create({
      data: { userId: id, companyId: buyer.company.id, role: 'purchaser' },
    })
    colleague.contact.userId = id
    const number = await ordered(buyer)
    granted(await contract(number, { 'quota-1': '20' }))
    const outcomes = await Promise.all([order(buyer, '20'), order(colleague, '20')])
    const quota = await used(number)
    expect(quota.used.toString()).toBe(quota.quota.toString())
    const placed = outcomes.flatMap((each) => (each.ok ? [each.value.number] : []))
    const lines = await prisma.orderLine.findMany({ where: { order: { number: { in: placed } } } })
    const atContract = lines.filter(({ unitPrice }) => unitPrice.toString() === '9.065')
    expect(atContract).toHaveLength(1)
    for (const each of outcomes) if (!each.ok) expect(each.refusal.code).toBe('price-changed')
  })
})
