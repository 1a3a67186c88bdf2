import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '#app/db/client.server.ts'
import { type AcceptRefusal, acceptQuote } from '#app/domain/orders/accept-quote.server.ts'
import { approveOrder } from '#app/domain/orders/approve-order.server.ts'
import { rejectOrder } from '#app/domain/orders/reject-order.server.ts'
import { reviseQuote } from '#app/domain/quotes/rework-quote.server.ts'
import { sendOffer } from '#app/domain/quotes/send-offer.server.ts'
import { readReceipt, replay } from '#pricing/index.ts'
import { at, makeShop } from '#test/factories/orders.ts'
import { makeContact } from '#test/factories/people.ts'
import {
  acceptance,
  granted,
  makeQuoteBuyer,
  makeRep,
  offer,
  price,
  type QuoteBuyer,
  type Rep,
  stateOfQuote,
} from '#test/factories/quotes.ts'

let shop: Awaited<ReturnType<typeof makeShop>>
let rep: Rep
beforeAll(async () => {
  shop = await makeShop({ onHand: '10000' })
  rep = await makeRep('15')
})

const prices = { 'price-1': '9.25', 'price-2': '10.00', 'discount-2': '5', discountPercent: '2' }
const offered = (buyer: QuoteBuyer, fields: Record<string, string> = prices) =>
  offer(shop, { rep, buyer }, ['10', '5'], fields).then(({ number }) => number)

const orderOf = (number: string) =>
  prisma.order.findUniqueOrThrow({
    where: { number },
    include: { lines: { orderBy: { position: 'asc' } }, charges: true },
  })

/** Orders over this amount, net, need an approver's consent. */
async function withRule(buyer: QuoteBuyer, amountOver: string) {
  await prisma.approvalRule.create({
    data: {
      companyId: buyer.company.id,
      name: `Over ${amountOver}`,
      predicate: { amountOver, currency: 'EUR' },
      tiers: [[{ role: 'approver' }]],
    },
  })
  const user = await makeContact(buyer.company.id, 'approver')
  return { userId: user.id, scope: buyer.contact.scope }
}

describe('accepting a quote', () => {
  test('orders at its prices, discounts and no others; each receipt names it and replays', async () => {
    const buyer = await makeQuoteBuyer(shop, rep)
    const number = await offered(buyer)
    const accepted = granted(await acceptQuote(buyer.contact, await acceptance(number)))
    const order = await orderOf(accepted.number)
    expect(
      order.lines.map((line) =>
        [line.unitPrice, line.discountPercent, line.lineAmount].map((value) => String(value)),
      ),
    ).toEqual([
      ['9.25', '0', '92.5'],
      ['10', '5', '47.5'],
    ])
    const version = await prisma.quoteVersion.findFirstOrThrow({ where: { quote: { number } } })
    expect(String(order.total)).toBe(String(version.total))
    expect(order).toMatchObject({ status: 'placed', quoteVersionId: version.id })
    for (const { receipt, unitPrice } of order.lines) {
      const stored = readReceipt(receipt)
      expect(stored.outcome.price?.list).toEqual({
        id: `${number} v1`,
        name: `${number} v1`,
        level: 'quote',
      })
      const again = replay(stored)
      expect(again.ok && again.price.unitPrice.toString()).toBe(String(unitPrice))
    }
    expect(await stateOfQuote(number)).toEqual(['converted', 1, 'accepted'])
  })

  test('again gives the same order, to fifty at once as well', async () => {
    const buyer = await makeQuoteBuyer(shop, rep)
    const number = await offered(buyer)
    const seen = await acceptance(number)
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => acceptQuote(buyer.contact, seen)),
    )
    const numbers = new Set(answers.map((answer) => granted(answer).number))
    expect(numbers.size).toBe(1)
    expect(await prisma.order.count({ where: { companyId: buyer.company.id } })).toBe(1)
    expect(granted(await acceptQuote(buyer.contact, seen)).number).toBe([...numbers][0])
  })

  test('of a version that is no longer the newest is refused, and nothing is written', async () => {
    const buyer = await makeQuoteBuyer(shop, rep)
    const number = await offered(buyer)
    const stale = await acceptance(number)
    const withdraw = { number, actorId: rep.userId, comment: null, at }
    granted(await reviseQuote(rep.scope, 'withdraw', withdraw))
    const refused = (code: AcceptRefusal, parameters = {}) => ({ refusal: { code, parameters } })
    const superseded = refused('quote-superseded', { number, current: 2 })
    expect(await acceptQuote(buyer.contact, stale)).toMatchObject(superseded)
    await price(rep, number, { 'price-1': '9.30', 'price-2': '9.90' })
    granted(await sendOffer(rep, { number, at }))
    expect(await acceptQuote(buyer.contact, stale)).toMatchObject(superseded)
    const forged = await acceptance(number, { hash: stale.hash })
    expect(await acceptQuote(buyer.contact, forged)).toMatchObject(superseded)
    expect(await prisma.order.count({ where: { companyId: buyer.company.id } })).toBe(0)
    granted(await acceptQuote(buyer.contact, await acceptance(number)))
  })

  test('is refused on the day after its last, and to another company', async () => {
    const [buyer, stranger] = [await makeQuoteBuyer(shop, rep), await makeQuoteBuyer(shop, rep)]
    const number = await offered(buyer)
    const late = await acceptance(number, { at: '2026-06-30T21:00:00.000Z' })
    expect(await acceptQuote(buyer.contact, late)).toMatchObject({
      refusal: { code: 'quote-expired' },
    })
    expect(await acceptQuote(stranger.contact, await acceptance(number))).toMatchObject({
      refusal: { code: 'not-found' },
    })
  })

  test('takes single lines only where the rep allowed it; percentages follow', async () => {
    const buyer = await makeQuoteBuyer(shop, rep)
    const whole = await acceptance(await offered(buyer), { positions: [2] })
    expect(await acceptQuote(buyer.contact, whole)).toMatchObject({
      refusal: { code: 'quote-whole-only' },
    })
    const number = await offered(buyer, { ...prices, partialAllowed: 'on' })
    const part = await acceptance(number, { positions: [2] })
    const order = await orderOf(granted(await acceptQuote(buyer.contact, part)).number)
    expect(order.lines.map(({ lineAmount }) => String(lineAmount))).toEqual(['47.5'])
    // 47.50 less 2 %
    expect(String(order.allowanceTotal)).toBe('0.95')
  })

  test('takes over the stock that was held for it', async () => {
    const buyer = await makeQuoteBuyer(shop, rep)
    const number = await offered(buyer, { ...prices, holdOn: '2026-06-30' })
    granted(await acceptQuote(buyer.contact, await acceptance(number)))
    const version = await prisma.quoteVersion.findFirstOrThrow({ where: { quote: { number } } })
    const held = await prisma.reservation.findMany({
      where: { documentType: 'quoteVersion', documentId: version.id },
    })
    expect(held.map(({ status }) => status)).toEqual(['freed', 'freed'])
  })
})

describe("the company's approver", () => {
  test('holds an accepted quote until they release it; the creator never counts', async () => {
    const buyer = await makeQuoteBuyer(shop, rep)
    const approver = await withRule(buyer, '100.00')
    const number = await offered(buyer)
    const accepted = granted(await acceptQuote(buyer.contact, await acceptance(number)))
    expect(accepted.status).toBe('pendingApproval')
    expect(await stateOfQuote(number)).toEqual(['accepted', 1, 'accepted'])
    const { contentHash } = await orderOf(accepted.number)
    const consent = {
      number: accepted.number,
      contentHash: contentHash ?? '',
      reason: null,
      at,
      today: '2026-06-15',
    }
    const own = { userId: buyer.user.id, scope: buyer.contact.scope }
    expect(await approveOrder(own, consent)).toMatchObject({
      refusal: { code: 'not-your-approval' },
    })
    expect(granted(await approveOrder(approver, consent)).status).toBe('placed')
    expect(await stateOfQuote(number)).toEqual(['converted', 1, 'accepted'])
    expect(granted(await acceptQuote(buyer.contact, await acceptance(number))).number).toBe(
      accepted.number,
    )
  })

  test.each([
    ['2026-06-20T09:00:00.000Z', ['quoted', 1, 'sent']],
    ['2026-07-01T09:00:00.000Z', ['expired', 1, 'expired']],
  ])('who rejects it at %s leaves it %j', async (rejectedAt, state) => {
    const buyer = await makeQuoteBuyer(shop, rep)
    const approver = await withRule(buyer, '100.00')
    const number = await offered(buyer)
    const accepted = granted(await acceptQuote(buyer.contact, await acceptance(number)))
    const { contentHash } = await orderOf(accepted.number)
    const consent = { contentHash: contentHash ?? '', reason: 'Too dear', today: '2026-06-20' }
    granted(await rejectOrder(approver, { ...consent, number: accepted.number, at: rejectedAt }))
    expect(await stateOfQuote(number)).toEqual(state)
    const again = await acceptQuote(buyer.contact, await acceptance(number))
    expect(again.ok).toBe(state[0] === 'quoted')
    if (again.ok) expect(again.value.number).not.toBe(accepted.number)
  })

  test('sees the amount that the quote promised', async () => {
    const buyer = await makeQuoteBuyer(shop, rep)
    await withRule(buyer, '137.20')
    const number = await offered(buyer)
    // 92.50 + 47.50 less 2 % is 137.20: not over the rule's amount
    const accepted = granted(await acceptQuote(buyer.contact, await acceptance(number)))
    const order = await orderOf(accepted.number)
    expect(accepted.status).toBe('placed')
    expect(String(order.total)).toBe('166.01')
  })
})
