import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '#app/db/client.server.ts'
import { expireQuotes } from '#app/domain/quotes/expire-quotes.server.ts'
import { moveQuote } from '#app/domain/quotes/move-quote.server.ts'
import { type QuoteContent, quoteHash } from '#app/domain/quotes/quote-content.ts'
import { listQuotes } from '#app/domain/quotes/quote-list-queries.server.ts'
import { findAccountQuote, findDeskQuote } from '#app/domain/quotes/quote-queries.server.ts'
import { counterQuote, reviseQuote } from '#app/domain/quotes/rework-quote.server.ts'
import { sendOffer } from '#app/domain/quotes/send-offer.server.ts'
import { at, makeShop } from '#test/factories/orders.ts'
import {
  counterOf,
  granted,
  makeManager,
  makeQuoteBuyer,
  makeRep,
  offer,
  price,
  type QuoteBuyer,
  type Rep,
  request,
  review,
  stateOfQuote,
} from '#test/factories/quotes.ts'

let shop: Awaited<ReturnType<typeof makeShop>>
let rep: Rep
let manager: Rep
let buyer: QuoteBuyer
beforeAll(async () => {
  shop = await makeShop({ onHand: '1000' })
  rep = await makeRep('10')
  manager = await makeManager()
  buyer = await makeQuoteBuyer(shop, rep)
})

const by = ({ userId }: Rep, comment: string | null = null) => ({ actorId: userId, comment, at })

const versionOf = (number: string, version: number) =>
  prisma.quoteVersion.findFirstOrThrow({
    where: { quote: { number }, version },
    include: { lines: { orderBy: { position: 'asc' } } },
  })

describe('a request', () => {
  test('takes the cart with list prices, receipts and target prices, and tells the rep', async () => {
    const number = await request(shop, buyer, ['10', '5'], { 'target-1': '9,20', message: 'Hello' })
    const { lines } = await versionOf(number, 1)
    expect(
      lines.map((line) => [line.quantity, line.listPrice, line.targetPrice].map(String)),
    ).toEqual([
      ['10', '10', '9.2'],
      ['5', '10', 'null'],
    ])
    expect(lines[0]?.receipt).toMatchObject({ version: 1 })
    expect(await stateOfQuote(number)).toEqual(['requested', 1, 'draft'])
    const carts = await prisma.cart.findMany({ where: { companyId: buyer.company.id } })
    expect(carts.map(({ status }) => status)).toEqual(['quoted'])
    const { email } = await prisma.user.findUniqueOrThrow({ where: { id: rep.userId } })
    const mail = await prisma.mailMessage.findFirst({ where: { toAddress: email ?? '' } })
    expect(mail?.subject).toContain(number)
  })

  test('is found by the own rep and by managers, by no other rep and by no other company', async () => {
    const number = await request(shop, buyer, ['1'])
    const [otherRep, stranger] = [await makeRep(), await makeQuoteBuyer(shop, rep)]
    expect(await findDeskQuote(rep.scope, number)).toMatchObject({ number })
    expect(await findDeskQuote(manager.scope, number)).toMatchObject({ number })
    expect(await findDeskQuote(otherRep.scope, number)).toBeNull()
    expect(await findAccountQuote(stranger.contact.scope, number)).toBeNull()
    const moved = await moveQuote(otherRep.scope, 'takeIntoReview', { number, ...by(otherRep) })
    expect(moved).toMatchObject({ refusal: { code: 'not-found' } })
    expect(await sendOffer(otherRep, { number, at })).toMatchObject({
      refusal: { code: 'not-found' },
    })
  })

  test('goes back and forth with a question before it is priced', async () => {
    const number = await request(shop, buyer, ['1'])
    await review(rep, number)
    granted(await moveQuote(rep.scope, 'askForInfo', { number, ...by(rep, 'Which colour?') }))
    expect(await stateOfQuote(number)).toEqual(['needsInfo', 1, 'draft'])
    const answer = { number, actorId: buyer.user.id, comment: 'Red', at }
    granted(await moveQuote(buyer.contact.scope, 'answerQuestion', answer))
    expect(await stateOfQuote(number)).toEqual(['inReview', 1, 'draft'])
    granted(await moveQuote(buyer.contact.scope, 'cancel', { ...answer, comment: null }))
    expect(await stateOfQuote(number)).toEqual(['cancelled', 1, 'withdrawn'])
  })
})

describe('an offer', () => {
  test('within the limit goes out frozen: content, hash and figures agree', async () => {
    const fields = { 'price-1': '9,50', 'discount-2': '10', discountPercent: '' }
    const { number, waitsFor } = await offer(shop, { rep, buyer }, ['10', '5'], fields)
    expect(waitsFor).toEqual([])
    const sent = await versionOf(number, 1)
    const content = sent.content as unknown as QuoteContent
    expect(quoteHash(content)).toBe(sent.hash)
    // 95.00 + 45.00, 21 %
    expect(content.totals).toMatchObject({ subtotal: '140', net: '140', total: '169.4' })
    expect(sent.lines.map(({ lineAmount }) => String(lineAmount))).toEqual(['95', '45'])
    expect(content).toMatchObject({ validOn: '2026-06-30', validUntil: '2026-06-30T21:00:00.000Z' })
  })

  test('never changes once it is sent, not even in the database', async () => {
    const { number } = await offer(shop, { rep, buyer }, ['10'], { 'price-1': '9.50' })
    const { id, lines } = await versionOf(number, 1)
    const changes = [
      prisma.quoteVersion.update({ where: { id }, data: { comment: 'cheaper' } }),
      prisma.quoteVersion.update({ where: { id }, data: { hash: '0' } }),
      prisma.quoteLine.update({ where: { id: lines[0]?.id ?? 0n }, data: { unitPrice: '1' } }),
      prisma.quoteLine.deleteMany({ where: { quoteVersionId: id } }),
    ]
    for (const change of changes) await expect(change).rejects.toThrow('never changes')
  })

  test('beyond the rep’s limit, line and header together, waits for the sales manager', async () => {
    const fields = { 'price-1': '9.20', discountPercent: '3' }
    const { number, waitsFor } = await offer(shop, { rep, buyer }, ['10'], fields)
    expect(waitsFor).toEqual(['discount'])
    expect(await stateOfQuote(number)).toEqual(['inReview', 1, 'pendingInternal'])
    expect(await sendOffer(rep, { number, at })).toMatchObject({ refusal: { code: 'quote-state' } })
    granted(await moveQuote(manager.scope, 'approve', { number, ...by(manager) }))
    granted(await sendOffer(rep, { number, at }))
    expect(await stateOfQuote(number)).toEqual(['quoted', 1, 'sent'])
  })

  test('below the floor waits too; what was approved is a draft again when it is changed', async () => {
    const [variant] = shop.variants
    await prisma.variantCost.create({
      data: { variantId: variant?.id ?? 0n, currency: 'EUR', unitCost: '8', floorPrice: '9.60' },
    })
    const { number, waitsFor } = await offer(shop, { rep, buyer }, ['10'], { 'price-1': '9.59' })
    expect(waitsFor).toEqual(['floor'])
    granted(await moveQuote(manager.scope, 'requestChanges', { number, ...by(manager, 'Dearer') }))
    await price(rep, number, { 'price-1': '9.59' })
    expect(granted(await sendOffer(rep, { number, at })).waitsFor).toEqual(['floor'])
    granted(await moveQuote(manager.scope, 'approve', { number, ...by(manager) }))
    await price(rep, number, { 'price-1': '9.00' })
    expect(granted(await sendOffer(rep, { number, at })).waitsFor).toEqual(['floor'])
    await prisma.variantCost.deleteMany({})
  })

  test('without a price or a validity stays a draft', async () => {
    const number = await request(shop, buyer, ['1', '2'])
    await review(rep, number)
    await price(rep, number, { 'price-1': '9.50' })
    expect(await sendOffer(rep, { number, at })).toMatchObject({
      refusal: { code: 'quote-unpriced', parameters: { lines: '2' } },
    })
    await price(rep, number, { 'price-1': '9.50', 'price-2': '9.50', validOn: '2026-06-14' })
    expect(await sendOffer(rep, { number, at })).toMatchObject({
      refusal: { code: 'quote-validity' },
    })
  })

  test('holds its stock until it is declined', async () => {
    const fields = { 'price-1': '9.50', holdOn: '2026-06-30' }
    const reserved = () =>
      prisma.stockLevel
        .findFirstOrThrow({ where: { variantId: shop.variants[0]?.id ?? 0n } })
        .then((level) => String(level.reserved))
    const { number } = await offer(shop, { rep, buyer }, ['7'], fields)
    expect(await reserved()).toBe('7')
    const decline = { number, actorId: buyer.user.id, comment: null, at }
    granted(await moveQuote(buyer.contact.scope, 'decline', decline))
    expect(await reserved()).toBe('0')
  })
})

describe('a negotiation', () => {
  test('shows what each version changed, and never a draft’s prices to the buyer', async () => {
    const { number } = await offer(shop, { rep, buyer }, ['10', '5'], {
      'price-1': '9.50',
      'price-2': '9.80',
    })
    const counter = counterOf({ 'quantity-1': '20', 'target-1': '9.10', 'drop-2': 'on' })
    granted(
      await counterQuote(buyer.contact.scope, { number, counter, actorId: buyer.user.id, at }),
    )
    expect(await stateOfQuote(number)).toEqual(['inReview', 2, 'draft'])
    await price(rep, number, { 'price-1': '9.20' })
    await prisma.quoteVersion.updateMany({
      where: { quote: { number }, version: 2 },
      data: { status: 'approved' },
    })
    const during = await findAccountQuote(buyer.contact.scope, number)
    expect(during).toMatchObject({ versionStatus: 'draft', steps: ['cancel'] })
    expect(JSON.stringify(during)).not.toContain('9.2"')
    expect(during?.asked).toMatchObject([{ quantity: '20', targetPrice: '9.1' }])
    granted(await sendOffer(rep, { number, at }))
    const seen = await findAccountQuote(buyer.contact.scope, number)
    expect(seen?.offers.map(({ version, status }) => [version, status])).toEqual([
      [2, 'sent'],
      [1, 'countered'],
    ])
    expect(seen?.offers[0]?.differences).toMatchObject([
      { quantity: { from: '10', to: '20' }, price: { from: '9.50', to: '9.20' } },
      { kind: 'removed' },
    ])
    expect(seen?.events.map(({ kind }) => kind)).not.toContain('priced')
  })

  test('goes on with a new version after the old one expired or was withdrawn', async () => {
    const { number } = await offer(shop, { rep, buyer }, ['10'], { 'price-1': '9.50' })
    const later = '2026-06-30T21:00:00.000Z'
    expect(await expireQuotes('2026-06-30T20:59:59.000Z')).toBe(0)
    await expireQuotes(later)
    expect(await stateOfQuote(number)).toEqual(['expired', 1, 'expired'])
    granted(await reviseQuote(rep.scope, 'extend', { number, ...by(rep) }))
    expect(await stateOfQuote(number)).toEqual(['inReview', 2, 'draft'])
    await price(rep, number, { 'price-1': '9.50', validOn: '2026-07-31' })
    granted(await sendOffer(rep, { number, at }))
    granted(await reviseQuote(rep.scope, 'withdraw', { number, ...by(rep) }))
    expect(await stateOfQuote(number)).toEqual(['inReview', 3, 'draft'])
    expect((await versionOf(number, 2)).status).toBe('withdrawn')
  })

  test('waits for who is next in the lists of both sides', async () => {
    const asked = {
      q: '',
      sort: 'number',
      descending: false,
      pageSize: 50,
      offset: 0,
    }
    const number = await request(shop, buyer, ['1'])
    const waiting = async (scope: Parameters<typeof listQuotes>[0], waits: 'rep' | 'buyer') =>
      (await listQuotes(scope, { ...asked, filters: { waiting: [waits] } })).rows.map(
        (row) => row.number,
      )
    expect(await waiting(rep.scope, 'rep')).toContain(number)
    expect(await waiting(buyer.contact.scope, 'buyer')).not.toContain(number)
    await review(rep, number)
    await price(rep, number, { 'price-1': '9.50' })
    granted(await sendOffer(rep, { number, at }))
    expect(await waiting(rep.scope, 'rep')).not.toContain(number)
    expect(await waiting(buyer.contact.scope, 'buyer')).toContain(number)
    expect((await listQuotes((await makeRep()).scope, asked)).total).toBe(0)
  })
})
