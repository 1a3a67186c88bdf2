import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '#app/db/client.server.ts'
import { changeDraft, discardDraft } from '#app/domain/quotes/change-draft.server.ts'
import { findContractDraft } from '#app/domain/quotes/contract-queries.server.ts'
import { moveQuote } from '#app/domain/quotes/move-quote.server.ts'
import { draftSchema } from '#app/domain/quotes/quote-form.ts'
import { listQuotes } from '#app/domain/quotes/quote-list-queries.server.ts'
import { findAccountQuote, findDeskQuote } from '#app/domain/quotes/quote-queries.server.ts'
import { findRecords } from '#app/domain/reports/search-queries.server.ts'
import { at, makeShop } from '#test/factories/orders.ts'
import {
  draft,
  type Fields,
  makeManager,
  makeQuoteBuyer,
  makeRep,
  type QuoteBuyer,
  type Rep,
  stateOfQuote,
} from '#test/factories/quotes.ts'

let shop: Awaited<ReturnType<typeof makeShop>>
let rep: Rep
let manager: Rep
let buyer: QuoteBuyer
beforeAll(async () => {
  shop = await makeShop()
  rep = await makeRep()
  manager = await makeManager()
  buyer = await makeQuoteBuyer(shop, rep)
})

const later = '2026-06-16T09:00:00.000Z'
const everything = { q: '', sort: 'number', descending: false, pageSize: 100, offset: 0 }
const kinds = { company: true, order: true, quote: true, invoice: true }

/** Saves or sends the draft as its page shows it, with these fields typed over. */
async function change(
  number: string,
  step: 'saveRequest' | 'sendRequest',
  fields: Fields = {},
  seen = at,
) {
  const asked = { number, actorId: buyer.user.id, at: later }
  const form = draftSchema.parse({ seen, ...fields })
  return changeDraft(buyer.contact.scope, step, { ...asked, draft: form })
}

const mailsAbout = (number: string) =>
  prisma.mailMessage.count({ where: { subject: { contains: number } } })

describe('a draft', () => {
  test('uses the cart up, holds list prices, and is told to nobody', async () => {
    const number = await draft(shop, buyer, ['10', '5'], { 'target-1': '9.20', message: 'Hello' })
    expect(await stateOfQuote(number)).toEqual(['draft', 1, 'draft'])
    expect(await findAccountQuote(buyer.contact.scope, number)).toMatchObject({
      message: 'Hello',
      events: [],
      asked: [
        { quantity: '10', listPrice: '10', targetPrice: '9.2' },
        { quantity: '5', listPrice: '10', targetPrice: null },
      ],
    })
    expect(await prisma.cart.count({ where: { userId: buyer.user.id, status: 'open' } })).toBe(0)
    expect(await mailsAbout(number)).toBe(0)
  })

  test('is nothing that the house could find, open, take or make a contract of', async () => {
    const number = await draft(shop, buyer, ['1'])
    for (const { scope } of [rep, manager]) {
      const { rows } = await listQuotes(scope, everything)
      expect(rows.map((row) => row.number)).not.toContain(number)
      expect(await findDeskQuote(scope, number)).toBeNull()
      expect(await findContractDraft(scope, number, at)).toBeNull()
      expect(await findRecords(scope, number, kinds)).toEqual([])
      const move = { number, actorId: rep.userId, comment: null, at }
      expect(await moveQuote(scope, 'takeIntoReview', move)).toMatchObject({
        refusal: { code: 'not-found' },
      })
    }
    const own = await listQuotes(buyer.contact.scope, {
      ...everything,
      filters: { status: ['draft'] },
    })
    expect(own.rows.map((row) => row.number)).toContain(number)
    expect(await findRecords(buyer.contact.scope, number, kinds)).toHaveLength(1)
  })

  test('is not announced to webhooks before it is sent', async () => {
    await prisma.webhookEndpoint.create({
      data: {
        url: 'https://erp.example.com',
        secret: 'whsec_AAAA',
        active: true,
        topics: ['quote'],
      },
    })
    const number = await draft(shop, buyer, ['1'])
    const told = () =>
      prisma.outboxMessage.findMany({
        where: { kind: 'webhook', payload: { path: ['data', 'number'], equals: number } },
      })
    expect(await told()).toEqual([])
    await change(number, 'sendRequest')
    expect((await told()).map(({ topic }) => topic)).toEqual(['quote.requested'])
  })

  test('is changed line by line, against the list prices of the day', async () => {
    const number = await draft(shop, buyer, ['10', '5', '3'], { 'target-2': '9' })
    const fields = { 'quantity-1': '12', 'target-1': '8,50', 'comment-1': 'Blue', 'drop-2': 'on' }
    expect(
      await change(number, 'saveRequest', { ...fields, message: 'Soon', targetTotal: '100' }),
    ).toMatchObject({ ok: true })
    expect(await findAccountQuote(buyer.contact.scope, number)).toMatchObject({
      status: 'draft',
      message: 'Soon',
      targetTotal: { amount: '100.00' },
      updatedAt: later,
      asked: [
        { position: 1, quantity: '12', targetPrice: '8.5', comment: 'Blue' },
        { position: 2, quantity: '3', targetPrice: null },
      ],
    })
  })

  test('that somebody else saved meanwhile is not overwritten', async () => {
    const number = await draft(shop, buyer, ['2'])
    await change(number, 'saveRequest', { 'quantity-1': '4' })
    expect(await change(number, 'sendRequest', { 'quantity-1': '6' })).toMatchObject({
      refusal: { code: 'quote-draft-changed' },
    })
    expect(await findAccountQuote(buyer.contact.scope, number)).toMatchObject({
      status: 'draft',
      asked: [{ quantity: '4' }],
    })
  })

  test('keeps at least one line', async () => {
    const number = await draft(shop, buyer, ['2'])
    expect(await change(number, 'saveRequest', { 'drop-1': 'on' })).toMatchObject({
      refusal: { code: 'quote-no-lines' },
    })
  })

  test('becomes a request with what was typed last, and tells the rep', async () => {
    const number = await draft(shop, buyer, ['2'])
    const sent = await change(number, 'sendRequest', { 'quantity-1': '7', message: 'Please' })
    expect(sent).toMatchObject({ ok: true })
    expect(await findDeskQuote(rep.scope, number)).toMatchObject({
      status: 'requested',
      message: 'Please',
      asked: [{ quantity: '7' }],
      events: [{ kind: 'requested', comment: 'Please' }],
    })
    expect(await mailsAbout(number)).toBe(1)
    for (const step of ['saveRequest', 'sendRequest'] as const)
      expect(await change(number, step, {}, later)).toMatchObject({
        refusal: { code: 'quote-state' },
      })
  })

  test('is deleted without a trace, but only before it is sent', async () => {
    const [number, sent] = [await draft(shop, buyer, ['2']), await draft(shop, buyer, ['2'])]
    await change(sent, 'sendRequest')
    const { scope } = buyer.contact
    expect(await discardDraft(scope, number)).toMatchObject({ ok: true })
    expect(await prisma.quote.count({ where: { number } })).toBe(0)
    expect(await discardDraft(scope, number)).toMatchObject({ refusal: { code: 'not-found' } })
    expect(await discardDraft(scope, sent)).toMatchObject({ refusal: { code: 'quote-state' } })
  })

  test('of another company is not there', async () => {
    const number = await draft(shop, buyer, ['2'])
    const stranger = await makeQuoteBuyer(shop, rep)
    const { scope } = stranger.contact
    const form = draftSchema.parse({ seen: at })
    const asked = { number, draft: form, actorId: stranger.user.id, at: later }
    for (const answer of [
      await changeDraft(scope, 'saveRequest', asked),
      await changeDraft(scope, 'sendRequest', asked),
      await discardDraft(scope, number),
    ])
      expect(answer).toMatchObject({ refusal: { code: 'not-found' } })
  })
})
