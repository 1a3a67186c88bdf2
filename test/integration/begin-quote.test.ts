import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '#app/db/client.server.ts'
import { acceptQuote } from '#app/domain/orders/accept-quote.server.ts'
import { beginQuote } from '#app/domain/quotes/begin-quote.server.ts'
import { findQuoteRecipient } from '#app/domain/quotes/begin-quote-queries.server.ts'
import { moveQuote } from '#app/domain/quotes/move-quote.server.ts'
import { priceQuote } from '#app/domain/quotes/price-quote.server.ts'
import { offerSchema } from '#app/domain/quotes/quote-form.ts'
import { listQuotes } from '#app/domain/quotes/quote-list-queries.server.ts'
import { findAccountQuote, findDeskQuote } from '#app/domain/quotes/quote-queries.server.ts'
import { reviseQuote } from '#app/domain/quotes/rework-quote.server.ts'
import { sendOffer } from '#app/domain/quotes/send-offer.server.ts'
import { findRecords } from '#app/domain/reports/search-queries.server.ts'
import { at, makeShop } from '#test/factories/orders.ts'
import { makeContact } from '#test/factories/people.ts'
import {
  acceptance,
  granted,
  makeManager,
  makeQuoteBuyer,
  makeRep,
  type QuoteBuyer,
  type Rep,
  stateOfQuote,
} from '#test/factories/quotes.ts'

let shop: Awaited<ReturnType<typeof makeShop>>
let rep: Rep
let otherRep: Rep
let manager: Rep
let buyer: QuoteBuyer
let contact: bigint
beforeAll(async () => {
  shop = await makeShop()
  rep = await makeRep()
  otherRep = await makeRep()
  manager = await makeManager()
  buyer = await makeQuoteBuyer(shop, rep)
  contact = await contactOf(buyer.user.id)
})

async function contactOf(userId: bigint): Promise<bigint> {
  return (await prisma.contact.findFirstOrThrow({ where: { userId } })).id
}

const asked = () => ({ company: buyer.company.code, contact, at })
const begun = async () => granted(await beginQuote(rep, asked())).number

/** Ten pieces of the first article at this price; the list says 10.00. */
async function priced(number: string, price: string) {
  const [first] = shop.variants
  const isThere =
    (await prisma.quoteLine.count({ where: { quoteVersion: { quote: { number } } } })) > 0
  const added = isThere ? {} : { [`add-${first?.id}-pc`]: '10' }
  const save = async (fields: Record<string, string>) => {
    const form = offerSchema.parse({ validOn: '2026-06-30', ...fields })
    return granted(await priceQuote(rep.scope, { ...form, number, actorId: rep.userId, at }))
  }
  if (!isThere) await save(added)
  await save({ 'price-1': price })
}

const send = async (number: string) => granted(await sendOffer(rep, { number, at }))
const everything = { q: '', sort: 'number', descending: false, pageSize: 100, offset: 0 }
const kinds = { company: true, order: true, quote: true, invoice: true }

/** Every way in which the buyer could meet a quote. */
async function expectUnseen(number: string) {
  const { scope } = buyer.contact
  const { rows } = await listQuotes(scope, everything)
  expect(rows.map((row) => row.number)).not.toContain(number)
  expect(await findAccountQuote(scope, number)).toBeNull()
  expect(await findRecords(scope, number, kinds)).toEqual([])
  const move = { number, actorId: buyer.user.id, comment: null, at }
  for (const step of ['cancel', 'decline'] as const)
    expect(await moveQuote(scope, step, move)).toMatchObject({ refusal: { code: 'not-found' } })
  expect(await acceptQuote(buyer.contact, await acceptance(number))).toMatchObject({
    refusal: { code: 'not-found' },
  })
  const [toAddress, subject] = [buyer.user.email ?? '', { contains: number }]
  expect(await prisma.mailMessage.count({ where: { toAddress, subject } })).toBe(0)
}

describe('the rep begins a quote', () => {
  test('for a contact of their own company, in its currency, with nothing in it yet', async () => {
    const number = await begun()
    expect(await stateOfQuote(number)).toEqual(['prepared', 1, 'draft'])
    expect(await findDeskQuote(rep.scope, number)).toMatchObject({
      currency: 'EUR',
      company: buyer.company.name,
      requestedBy: buyer.user.name,
      lines: [],
      events: [{ kind: 'begun' }],
      steps: ['price', 'submitForApproval', 'send', 'discardOffer'],
    })
    expect((await findDeskQuote(manager.scope, number))?.number).toBe(number)
    expect(await findDeskQuote(otherRep.scope, number)).toBeNull()
    await expectUnseen(number)
  })

  test('for no company of another rep, and none that is closed', async () => {
    const closed = await makeQuoteBuyer(shop, rep, { company: { status: 'closed' } })
    const company = closed.company.code
    for (const answer of [
      await beginQuote(otherRep, asked()),
      await beginQuote(rep, { ...asked(), company: 'NOBODY' }),
      await beginQuote(rep, { company, contact: await contactOf(closed.user.id), at }),
    ])
      expect(answer).toMatchObject({ refusal: { code: 'not-found' } })
    expect(await beginQuote(manager, asked())).toMatchObject({ ok: true })
  })

  test('for nobody who is of another company, or who may not accept', async () => {
    const stranger = await makeQuoteBuyer(shop, rep)
    const viewer = await makeContact(buyer.company.id, 'viewer')
    for (const { id } of [stranger.user, viewer])
      expect(await beginQuote(rep, { ...asked(), contact: await contactOf(id) })).toMatchObject({
        refusal: { code: 'quote-contact' },
      })
    const recipient = await findQuoteRecipient(rep.scope, buyer.company.code)
    expect(recipient?.contacts.map(({ userId }) => userId)).toEqual([buyer.user.id])
  })

  test('and proposes what the lists say, with the receipt', async () => {
    const number = await begun()
    const [first] = shop.variants
    const form = offerSchema.parse({ [`add-${first?.id}-box`]: '2' })
    granted(await priceQuote(rep.scope, { ...form, number, actorId: rep.userId, at }))
    expect((await findDeskQuote(rep.scope, number))?.lines).toMatchObject([
      { sku: first?.sku, unitCode: 'box', quantity: '2', listPrice: '120', unitPrice: null },
    ])
    const line = await prisma.quoteLine.findFirstOrThrow({
      where: { quoteVersion: { quote: { number } } },
    })
    expect(line.receipt).toMatchObject({ outcome: { reason: null } })
    await expectUnseen(number)
  })

  test('without lines or a price sends nothing', async () => {
    const number = await begun()
    expect(await sendOffer(rep, { number, at })).toMatchObject({ ok: false })
    await expectUnseen(number)
  })

  test('and gives it up: the buyer never hears of it, and it stays given up', async () => {
    const number = await begun()
    await priced(number, '9.50')
    const move = { number, actorId: rep.userId, comment: null, at }
    granted(await moveQuote(rep.scope, 'discardOffer', move))
    expect(await stateOfQuote(number)).toEqual(['discarded', 1, 'withdrawn'])
    expect(await sendOffer(rep, { number, at })).toMatchObject({
      refusal: { code: 'quote-state' },
    })
    await expectUnseen(number)
  })
})

describe('what the house began and sent', () => {
  test('is an offer like any other: seen from its sending on, and ordered once', async () => {
    const number = await begun()
    await priced(number, '9.50')
    expect((await send(number)).waitsFor).toEqual([])
    expect(await findAccountQuote(buyer.contact.scope, number)).toMatchObject({
      status: 'quoted',
      events: [{ kind: 'sent' }],
      offers: [{ version: 1, content: { totals: { net: '95' } } }],
    })
    const mail = { toAddress: buyer.user.email ?? '', subject: { contains: number } }
    expect(await prisma.mailMessage.count({ where: mail })).toBe(1)
    const order = granted(await acceptQuote(buyer.contact, await acceptance(number)))
    expect(order.status).toBe('placed')
    expect(await stateOfQuote(number)).toEqual(['converted', 1, 'accepted'])
  })

  test('waits for the manager beyond the rep’s limit, still unseen', async () => {
    const number = await begun()
    await priced(number, '8.00')
    expect((await send(number)).waitsFor).toEqual(['discount'])
    expect(await stateOfQuote(number)).toEqual(['prepared', 1, 'pendingInternal'])
    await expectUnseen(number)
    const move = { number, actorId: manager.userId, comment: null, at }
    granted(await moveQuote(manager.scope, 'approve', move))
    await expectUnseen(number)
    granted(await sendOffer(rep, { number, at }))
    expect(await stateOfQuote(number)).toEqual(['quoted', 1, 'sent'])
  })

  test('is in review, not hidden again, where it is withdrawn', async () => {
    const number = await begun()
    await priced(number, '9.50')
    await send(number)
    const move = { number, actorId: rep.userId, comment: null, at }
    granted(await reviseQuote(rep.scope, 'withdraw', move))
    expect(await stateOfQuote(number)).toEqual(['inReview', 2, 'draft'])
    expect(await findAccountQuote(buyer.contact.scope, number)).toMatchObject({
      status: 'inReview',
    })
  })
})

test('webhooks hear of nothing that is prepared or given up, and of the offer', async () => {
  await prisma.webhookEndpoint.create({
    data: {
      ...{ url: 'https://erp.example.com', secret: 'whsec_AAAA', active: true },
      topics: ['quote'],
    },
  })
  const [given, sent] = [await begun(), await begun()]
  const move = { number: given, actorId: rep.userId, comment: null, at }
  granted(await moveQuote(rep.scope, 'discardOffer', move))
  await priced(sent, '9.50')
  await send(sent)
  const told = await prisma.outboxMessage.findMany({ where: { kind: 'webhook' } })
  expect(told.map(({ topic }) => topic)).toEqual(['quote.quoted'])
})
