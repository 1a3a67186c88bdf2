import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '#app/db/client.server.ts'
import { changeDraft } from '#app/domain/quotes/change-draft.server.ts'
import type { FoundGoods } from '#app/domain/quotes/found-goods.ts'
import { findGoods } from '#app/domain/quotes/found-goods-queries.server.ts'
import { priceQuote } from '#app/domain/quotes/price-quote.server.ts'
import { draftSchema, offerSchema } from '#app/domain/quotes/quote-form.ts'
import {
  findAccountQuote,
  findDeskQuote,
  findQuoteBuyer,
} from '#app/domain/quotes/quote-queries.server.ts'
import { makeCatalog, makePriceList, makeQuantityRule } from '#test/factories/agreements.ts'
import { makeVariant } from '#test/factories/goods.ts'
import { at, makeShop } from '#test/factories/orders.ts'
import {
  draft,
  type Fields,
  granted,
  makeQuoteBuyer,
  makeRep,
  type QuoteBuyer,
  type Rep,
  request,
  review,
} from '#test/factories/quotes.ts'

type Variant = Awaited<ReturnType<typeof makeVariant>>

let shop: Awaited<ReturnType<typeof makeShop>>
let rep: Rep
let buyer: QuoteBuyer
let bolt: Variant
let hidden: Variant
beforeAll(async () => {
  shop = await makeShop()
  rep = await makeRep()
  buyer = await makeQuoteBuyer(shop, rep)
  const categoryId = shop.category.id
  bolt = await makeVariant({ categoryId, sku: 'BOLT-8', name: 'Hex bolt', boxOf: '100' })
  hidden = await makeVariant({ categoryId, sku: 'SECRET-1', name: 'Secret nut' })
  await makePriceList('base', [
    [bolt, '1', '0.50'],
    [bolt, '24', '0.40'],
    [hidden, '1', '7.00'],
  ])
  await makeQuantityRule('base', bolt, { minimum: '12', increment: '6' })
  await makeCatalog({ companyId: buyer.company.id }, [
    ['include', 'all'],
    ['exclude', 'product', String(hidden.productId)],
  ])
})

const field = ({ id }: Variant, unit = 'pc') => `add-${id}-${unit}`

async function change(number: string, fields: Fields) {
  const asked = { number, actorId: buyer.user.id, at }
  const form = draftSchema.parse({ seen: at, ...fields })
  return granted(await changeDraft(buyer.contact.scope, 'saveRequest', { ...asked, draft: form }))
}

async function price(number: string, fields: Fields) {
  const form = offerSchema.parse({ validOn: '2026-06-30', ...fields })
  return granted(await priceQuote(rep.scope, { ...form, number, actorId: rep.userId, at }))
}

const linesOf = async (number: string) =>
  (await findAccountQuote(buyer.contact.scope, number))?.asked

describe('goods for a quote', () => {
  const search = async (q: string, reader: 'buyer' | 'house'): Promise<FoundGoods['items']> => {
    const number = await draft(shop, buyer, ['1'])
    const asking = await findQuoteBuyer(buyer.contact.scope, number)
    if (!asking) throw new Error('No buyer')
    return (await findGoods({ q, buyer: asking, locale: 'en', at, for: reader })).items
  }

  test('are found by SKU in every unit, with the rules and the price of the smallest quantity', async () => {
    expect(await search(' bolt-8 ', 'buyer')).toMatchObject([
      {
        sku: 'BOLT-8',
        unit: 'pc',
        unitName: 'piece',
        rule: { minimum: '12', increment: '6', maximum: null },
        price: { unitPrice: '0.50' },
        isHidden: false,
      },
      { sku: 'BOLT-8', unit: 'box', rule: { minimum: '1' } },
    ])
  })

  test('are found by the words of their name, whatever signs a search holds', async () => {
    expect((await search('bolt hex', 'buyer')).map(({ sku }) => sku)).toContain('BOLT-8')
    for (const q of ['100%', '"', '\\', '{a,b}', ' ']) expect(await search(q, 'buyer')).toEqual([])
  })

  test('that the catalogs of the company hide are found by the house alone', async () => {
    expect(await search('SECRET-1', 'buyer')).toEqual([])
    expect(await search('SECRET-1', 'house')).toMatchObject([{ sku: 'SECRET-1', isHidden: true }])
  })
})

describe('a buyer adds to a draft', () => {
  test('a product that is not in it, at the list price of its quantity, and keeps what was typed', async () => {
    const number = await draft(shop, buyer, ['10'])
    const fields = { [field(bolt)]: '24', 'comment-1': 'Blue', message: 'Soon' }
    expect(await change(number, fields)).toEqual({ number, faults: [] })
    expect(await linesOf(number)).toMatchObject([
      { position: 1, quantity: '10', comment: 'Blue' },
      { position: 2, sku: 'BOLT-8', unitCode: 'pc', quantity: '24', listPrice: '0.4' },
    ])
    const stored = await prisma.quoteLine.findFirstOrThrow({
      where: { quoteVersion: { quote: { number } }, position: 2 },
    })
    expect(stored).toMatchObject({ unitPrice: null, receipt: { outcome: expect.anything() } })
  })

  test('more of a line that is there, and the rules are asked about the sum', async () => {
    const number = await draft(shop, buyer, ['10'])
    await change(number, { [field(bolt)]: '12', [field(bolt, 'box')]: '1' })
    await change(number, { [field(bolt)]: '6' })
    expect(await linesOf(number)).toMatchObject([
      { quantity: '10' },
      { unitCode: 'pc', quantity: '18' },
      { unitCode: 'box', quantity: '1' },
    ])
  })

  test('nothing where a quantity breaks a rule: every such field is told', async () => {
    const number = await draft(shop, buyer, ['10', '2'])
    await change(number, { [field(bolt)]: '12' })
    const before = await linesOf(number)
    const { faults } = await change(number, { [field(bolt, 'box')]: '1.5', 'quantity-3': '13' })
    expect(faults).toMatchObject([
      {
        field: 'quantity-3',
        refusal: { code: 'quantity-increment', parameters: { below: '12', above: '18' } },
      },
      { field: field(bolt, 'box'), refusal: { code: 'quantity-precision' } },
    ])
    expect(await linesOf(number)).toEqual(before)
  })

  test('nothing that their catalogs hide or that is not sold so: both are as unknown', async () => {
    const number = await draft(shop, buyer, ['10'])
    const { faults } = await change(number, { [field(hidden)]: '1', [field(bolt, 'kg')]: '12' })
    expect(faults.map(({ refusal }) => refusal)).toEqual([
      { code: 'item-unknown', parameters: { sku: '' } },
      { code: 'item-unknown', parameters: { sku: '' } },
    ])
  })

  test('in place of all that was there', async () => {
    const number = await draft(shop, buyer, ['10'])
    await change(number, { 'drop-1': 'on', [field(bolt)]: '12' })
    expect(await linesOf(number)).toMatchObject([{ position: 1, sku: 'BOLT-8' }])
  })

  test.each(['0', ''])('nothing with %j as the quantity', async (quantity) => {
    const number = await draft(shop, buyer, ['10'])
    await change(number, { [field(bolt)]: quantity })
    expect(await linesOf(number)).toHaveLength(1)
  })

  test('only quantities that can be read', () => {
    const read = draftSchema.safeParse({ seen: at, [field(bolt)]: 'a dozen' })
    expect(read.error?.issues).toMatchObject([
      { path: [field(bolt)], message: 'quotes:errors.quantity' },
    ])
  })
})

describe('the rep adds to an offer', () => {
  async function inReview() {
    const number = await request(shop, buyer, ['10'])
    await review(rep, number)
    return number
  }

  test('what the list says is proposed, also of goods that the catalogs hide', async () => {
    const number = await inReview()
    await price(number, { 'price-1': '9', [field(bolt)]: '24', [field(hidden)]: '3' })
    expect((await findDeskQuote(rep.scope, number))?.lines).toMatchObject([
      { unitPrice: '9' },
      { sku: 'BOLT-8', listPrice: '0.4', unitPrice: null },
      { sku: 'SECRET-1', listPrice: null, unitPrice: null },
    ])
  })

  test('a quantity against the rules only with a reason, which the timeline keeps', async () => {
    const number = await inReview()
    const fields = { 'price-1': '9', [field(bolt)]: '13' }
    expect((await price(number, fields)).faults).toMatchObject([
      { field: field(bolt), refusal: { code: 'quantity-increment' } },
    ])
    expect(
      await price(number, { ...fields, overrideReason: 'A remnant of the batch' }),
    ).toMatchObject({ faults: [] })
    const quote = await findDeskQuote(rep.scope, number)
    expect(quote?.lines[1]).toMatchObject({ sku: 'BOLT-8', quantity: '13' })
    expect(quote?.events[0]).toMatchObject({ kind: 'priced', comment: 'A remnant of the batch' })
    const seen = await findAccountQuote(buyer.contact.scope, number)
    expect(JSON.stringify(seen)).not.toContain('remnant')
  })

  test('no reason makes goods sold that are not', async () => {
    const number = await inReview()
    const asked = { [field(bolt, 'kg')]: '12', overrideReason: 'Please' }
    expect((await price(number, asked)).faults).toMatchObject([
      { refusal: { code: 'item-unknown' } },
    ])
  })

  test('a quantity that was against the rules before is left in peace', async () => {
    const number = await inReview()
    await price(number, { [field(bolt)]: '13', overrideReason: 'A remnant' })
    expect(await price(number, { 'price-2': '0.45' })).toMatchObject({ faults: [] })
  })
})
