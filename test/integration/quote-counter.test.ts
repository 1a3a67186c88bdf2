import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '#app/db/client.server.ts'
import { findAccountQuote } from '#app/domain/quotes/quote-queries.server.ts'
import { counterQuote } from '#app/domain/quotes/rework-quote.server.ts'
import { answerBuyer } from '#app/http/answer-buyer-quote.server.ts'
import { makeCatalog, makeQuantityRule } from '#test/factories/agreements.ts'
import { at, makeShop } from '#test/factories/orders.ts'
import {
  counterOf,
  type Fields,
  granted,
  makeQuoteBuyer,
  makeRep,
  offer,
  type QuoteBuyer,
  type Rep,
  stateOfQuote,
} from '#test/factories/quotes.ts'

let shop: Awaited<ReturnType<typeof makeShop>>
let rep: Rep
let buyer: QuoteBuyer
beforeAll(async () => {
  shop = await makeShop({ onHand: '1000' })
  rep = await makeRep('10')
  buyer = await makeQuoteBuyer(shop, rep)
})

/** Offered at 12 and 5, before the agreement asked for steps of 6 from 12 up to 48 of the first. */
async function offered() {
  await prisma.quantityRule.deleteMany({})
  const fields = { 'price-1': '9.50', 'price-2': '9.80', holdOn: '2026-06-30' }
  const { number } = await offer(shop, { rep, buyer }, ['13', '5'], fields)
  const [first] = shop.variants
  if (!first) throw new Error('no variant')
  await makeQuantityRule('base', first, { minimum: '12', increment: '6', maximum: '48' })
  return number
}

async function counter(number: string, fields: Fields) {
  const { contact, user } = buyer
  const answer = { number, counter: counterOf(fields), actorId: user.id, at }
  return granted(await counterQuote(contact.scope, answer))
}

describe('a counter-offer', () => {
  test.each([
    ['6', 'quantity-minimum', '12'],
    ['20', 'quantity-increment', '24'],
    ['54', 'quantity-maximum', ''],
    ['12.5', 'quantity-precision', '18'],
  ])('of %s breaks a rule: told at its row, and nothing is sent', async (quantity, code, above) => {
    const number = await offered()
    const fields = { 'quantity-1': quantity, 'quantity-2': '7', 'target-1': '9' }
    const { faults } = await counter(number, fields)
    expect(faults).toMatchObject([
      { field: 'quantity-1', refusal: { code, parameters: { sku: shop.variants[0]?.sku, above } } },
    ])
    expect(await stateOfQuote(number)).toEqual(['quoted', 1, 'sent'])
    const held = await prisma.stockLevel.findFirstOrThrow({
      where: { variantId: shop.variants[0]?.id ?? 0n },
    })
    expect(Number(held.reserved)).toBeGreaterThan(0)
  })

  test('at quantities that keep the rules is the new draft', async () => {
    const number = await offered()
    expect(await counter(number, { 'quantity-1': '24' })).toEqual({ number, faults: [] })
    expect(await stateOfQuote(number)).toEqual(['inReview', 2, 'draft'])
  })

  test('at the offered quantity is free to ask for a price, whatever the rule says by now', async () => {
    const number = await offered()
    const answer = await counter(number, { 'quantity-1': '13', 'target-1': '9' })
    expect(answer.faults).toEqual([])
    expect((await findAccountQuote(buyer.contact.scope, number))?.asked).toMatchObject([
      { quantity: '13', targetPrice: '9' },
      { quantity: '5' },
    ])
  })

  test('drops a line whatever its quantity would be', async () => {
    const number = await offered()
    const { faults } = await counter(number, { 'quantity-1': '1', 'drop-1': 'on' })
    expect(faults).toEqual([])
  })

  test('of goods that the house offered from outside the catalogs is asked for its rules only', async () => {
    const number = await offered()
    const companyId = buyer.company.id
    const catalog = await makeCatalog({ companyId }, [
      ['include', 'all'],
      ['exclude', 'product', String(shop.variants[0]?.productId)],
    ])
    expect((await counter(number, { 'quantity-1': '20' })).faults).toMatchObject([
      { refusal: { code: 'quantity-increment' } },
    ])
    expect((await counter(number, { 'quantity-1': '18' })).faults).toEqual([])
    await prisma.agreementCatalog.deleteMany({ where: { catalogId: catalog.id } })
  })

  test('is shown again with all that was typed', async () => {
    const number = await offered()
    const typed = { intent: 'counter', 'quantity-1': '20', 'target-2': '9,10', message: 'More?' }
    const request = new Request('https://shop.example.com/', {
      method: 'POST',
      body: new URLSearchParams(typed),
    })
    const asked = { number, intent: 'counter', request }
    expect(await answerBuyer(buyer.contact, asked)).toMatchObject({
      init: { status: 409 },
      data: {
        intent: 'counter',
        values: typed,
        errors: {
          fieldErrors: { 'quantity-1': [expect.stringContaining('refusals:quantity-increment|')] },
        },
      },
    })
  })
})
